using System.Collections.Concurrent;
using System.Diagnostics;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Faults;

/// <summary>The real program as a process of its own, on a free port of this machine, until it is killed.</summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private const string Greeting = "The rehearsal page is at ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _error = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramUnderTest(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _error.Enqueue(line.Data ?? string.Empty);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("It ended by itself."));
    }

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Gets everything that it wrote so far, on standard output and standard error.</summary>
    public string Written => string.Join('\n', _output.Concat(_error));

    public static async Task<ProgramUnderTest> StartAsync(ProcessStartInfo start, TimeSpan patience)
    {
        var program = new ProgramUnderTest(start);
        try
        {
            program._process.Start();
            program._process.BeginOutputReadLine();
            program._process.BeginErrorReadLine();
            program.Client.BaseAddress = await program._address.Task.WaitAsync(patience);
            // It may add that something did not surely arrive, when the one before was killed while it sent.
            Assert.StartsWith(
                "ready",
                await program.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)),
                StringComparison.Ordinal
            );
            return program;
        }
        catch (Exception mishap)
        {
            var written = program.Written;
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program did not start:\n{written}", mishap);
        }
    }

    /// <summary>Ends it as a power cut would: SIGKILL, no last word.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        Client.Dispose();
        LogSecrecy.Check(Written);
    }

    private void Hear(string? line)
    {
        _output.Enqueue(line ?? string.Empty);
        if (line?.IndexOf(Greeting, StringComparison.Ordinal) is >= 0 and var at)
            _address.TrySetResult(new Uri(line[(at + Greeting.Length)..].Trim()));
    }
}
