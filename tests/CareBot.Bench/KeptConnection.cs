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
    public static byte[] Request(string person, string delivery, string text) =>
        Post("/web/messages", $$"""{"person":"{{person}}","delivery":"{{delivery}}","text":"{{text}}"}""");

    /// <summary>Makes the bytes of a request.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="json">The body.</param>
    /// <param name="headers">Lines such as <c>Authorization: Bearer x</c>.</param>
    public static byte[] Post(string path, string json, params string[] headers)
    {
        var length = Encoding.UTF8.GetByteCount(json);
        string[] head =
        [
            $"POST {path} HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/json",
            $"Content-Length: {length}",
            .. headers,
        ];
        return Encoding.UTF8.GetBytes($"{string.Join("\r\n", head)}\r\n\r\n{json}");
    }

    /// <summary>Sends a request and waits until its answer is complete; anything but 200 and 202 ends the run.</summary>
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
        if (!_answer.AsSpan().StartsWith("HTTP/1.1 200"u8) && !_answer.AsSpan().StartsWith("HTTP/1.1 202"u8))
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
