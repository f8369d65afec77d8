using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareBot.Tests.Teams;

/// <summary>A server on a loopback port that answers exactly what it is told, byte for byte, or cuts the line.</summary>
internal sealed class BluntServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string?> _answer;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The whole response, given the whole request; null cuts the line.</param>
    public BluntServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(ListenAsync, _stop.Token);
    }

    public List<string> Requests { get; } = [];

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/"));

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static string Respond(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}Connection: close\r\n\r\n{body}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var request = await ReadAsync(stream);
        lock (Requests)
            Requests.Add(request);
        if (_answer(request) is { } response)
            await stream.WriteAsync(Encoding.UTF8.GetBytes(response), _stop.Token);
        else
            client.LingerState = new LingerOption(true, 0);
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[8 * 1024]);
        while (!IsWhole(text.ToString()) && await stream.ReadAsync(buffer, _stop.Token) is > 0 and var length)
            text.Append(Encoding.UTF8.GetString(buffer, 0, length));
        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = text.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        var body = Encoding.UTF8.GetByteCount(text[(end + 4)..]);
        return length is null || body >= int.Parse(length[16..], CultureInfo.InvariantCulture);
    }
}
