using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareBot.Bench;

/// <summary>One connection that is kept: sends bytes that were made before, waits for the whole answer, costs next to nothing itself.</summary>
internal sealed class KeptConnection : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();

    private readonly Socket _socket;
    private readonly byte[] _answer = new byte[64 * 1024];

    private KeptConnection(Socket socket) => _socket = socket;

    public static async Task<KeptConnection> OpenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new KeptConnection(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Makes the bytes of a message that somebody types.</summary>
    public static byte[] Request(string person, string delivery, string text)
    {
        var body = $$"""{"person":"{{person}}","delivery":"{{delivery}}","text":"{{text}}"}""";
        return Encoding.UTF8.GetBytes(
            $"POST /web/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
        );
    }

    /// <summary>Sends a request and waits until its answer is complete; anything but 200 ends the run.</summary>
    public async Task SendAsync(byte[] request)
    {
        await _socket.SendAsync(request, SocketFlags.None);
        var length = 0;
        do
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length), SocketFlags.None);
            if (read == 0)
                throw new InvalidOperationException("The server hung up.");
            length += read;
        } while (!IsWhole(_answer.AsSpan(0, length)));
        if (!_answer.AsSpan().StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException(Encoding.UTF8.GetString(_answer, 0, length));
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0)
            return false;
        var body = answer[(head + EndOfHead.Length)..];
        var said = answer[..head].IndexOf(Length);
        if (said < 0)
            return body.EndsWith(EndOfChunks);
        return Utf8Parser.TryParse(answer[(said + Length.Length)..], out int length, out _) && body.Length >= length;
    }
}
