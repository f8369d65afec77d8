using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CareBot.Tests.Fakes;

/// <summary>Finds a port for a server that goes down and comes back.</summary>
internal static class QuietPort
{
    // From 32768 on the kernel hands ports out by itself: one of those could be somebody else's by the time it is wanted back.
    private const int First = 20_000;
    private const int Last = 32_000;

    /// <summary>Returns a loopback port on which nobody listens and which nobody is given unasked.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another one is free.
            }
        }
    }
}
