using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CareBot.Bench;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServedProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly long _startedAt;

    private ServedProcess(Process process, int port, long startedAt) =>
        (_process, Port, _startedAt) = (process, port, startedAt);

    public int Port { get; }

    /// <summary>Gets the memory that the process has in RAM now.</summary>
    public double ResidentMiB
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status")
                .First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
            var kibibytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return double.Parse(kibibytes, CultureInfo.InvariantCulture) / 1024;
        }
    }

    public static ServedProcess StartBot(string folder) =>
        Start("CareBot", port => ServeArguments.For(folder, AddressOf(port)));

    public static ServedProcess StartBare() => Start("CareBot.Bench", port => [BareServer.Word, AddressOf(port)]);

    /// <summary>Sends a message as soon as somebody listens, and returns the milliseconds from the start to the answer.</summary>
    public async Task<double> AnswerAsync(byte[] request)
    {
        using var connection = await ConnectAsync();
        await connection.SendAsync(request);
        return Stopwatch.GetElapsedTime(_startedAt).TotalMilliseconds;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string AddressOf(int port) => $"http://127.0.0.1:{port}";

    private static ServedProcess Start(string program, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, program), arguments(port))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var startedAt = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        return new ServedProcess(process, port, startedAt);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task<KeptConnection> ConnectAsync()
    {
        while (true)
        {
            try
            {
                return await KeptConnection.OpenAsync(Port);
            }
            catch (SocketException) when (!_process.HasExited && Stopwatch.GetElapsedTime(_startedAt) < Patience)
            {
                await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
