using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Faults;

/// <summary>A folder of its own in which the real program runs, as a newcomer would run it; gone with the test.</summary>
internal sealed class ProgramFolder : IDisposable
{
    // Many times what a start takes on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _root = Directory.CreateTempSubdirectory("carebot-run-").FullName;

    public string Root => _root;

    public string DatabasePath => PathOf("data/carebot.db");

    /// <summary>Gets or sets the environment's name.</summary>
    public string Environment { get; init; } = "Development";

    private static string Program => System.IO.Path.Combine(AppContext.BaseDirectory, "CareBot.dll");

    public string PathOf(string name) => System.IO.Path.Combine(_root, name);

    /// <summary>Puts the sample retailer's files into the folder, where they win over the program's own.</summary>
    public void CopySamples()
    {
        Directory.CreateDirectory(PathOf("samples"));
        foreach (var name in new[] { "policy.yaml", "people.csv", "stores.csv" })
        {
            var shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", name);
            File.Copy(shipped, PathOf($"samples/{name}"));
        }
    }

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name)) ?? _root);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>Lets the program that is started here next believe that it is a time at which all stores are open.</summary>
    public void MoveToTuesday() =>
        Write(
            "data/rehearsal-clock",
            Tuesday.Ahead(TimeProvider.System.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture)
        );

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Starts the program and waits until it can work.</summary>
    public Task<ProgramUnderTest> StartAsync(params string[] args) =>
        ProgramUnderTest.StartAsync(Command(["--urls", "http://127.0.0.1:0", .. args]), Patience);

    /// <summary>Runs a command, or a start that is expected to fail, to its end.</summary>
    public async Task<ProgramRun> RunAsync(params string[] args)
    {
        using var process = Process.Start(Command(args)) ?? throw new InvalidOperationException("It did not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Returns every file below a folder with its hash, to be compared.</summary>
    public IReadOnlyDictionary<string, string> Hashes() =>
        Directory
            .GetFiles(_root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                file => System.IO.Path.GetRelativePath(_root, file),
                file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))),
                StringComparer.Ordinal
            );

    /// <summary>Returns whether some file below the folder holds these bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes)
    {
        foreach (var file in Directory.GetFiles(_root, "*", SearchOption.AllDirectories))
        {
            if (File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0)
                return true;
        }

        return false;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private ProcessStartInfo Command(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        // What is set around the tests must not reach the program.
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        return start;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase)
        || name.Contains("__", StringComparison.Ordinal);
}
