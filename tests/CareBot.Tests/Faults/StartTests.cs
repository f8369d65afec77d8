using System.Net;
using System.Net.Sockets;
using CareBot.Tests.Store;

namespace CareBot.Tests.Faults;

/// <summary>Starts that must fail: a clear message, exit code 1, no damage.</summary>
public sealed class StartTests : IDisposable
{
    // SHA-256 of an empty file, such as a log with nothing in it.
    private const string NoBytes = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";

    private const string AnyPort = "http://127.0.0.1:0";

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Policy_with_wrong_lines_is_refused_by_its_lines()
    {
        _folder.CopySamples();
        var lines = _folder.Read("samples/policy.yaml").Split('\n');
        var role = Array.FindIndex(lines, line => line.StartsWith("  associate:", StringComparison.Ordinal));
        var currency = Array.FindIndex(lines, line => line.StartsWith("currency:", StringComparison.Ordinal));
        lines[currency] = "currency: pounds";
        lines[role] = "  associate: { title: associate, may add: a lot }";
        _folder.Write("samples/policy.yaml", string.Join('\n', lines));

        var run = await AssertRefusedAsync([]);

        Assert.Contains($"policy.yaml, line {role + 1}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"policy.yaml, line {currency + 1}: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.DatabasePath));
    }

    [Fact]
    public async Task Policy_with_an_unknown_name_is_refused_by_its_line()
    {
        _folder.CopySamples();
        var lines = _folder.Read("samples/policy.yaml").Split('\n');
        var at = Array.FindIndex(lines, line => line.EndsWith("when: { issue: billing }", StringComparison.Ordinal));
        lines[at] = "    when: { issue: bilingual }";
        _folder.Write("samples/policy.yaml", string.Join('\n', lines));

        var run = await AssertRefusedAsync([]);

        Assert.Contains($"policy.yaml, line {at + 1}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bilingual", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_that_is_no_yaml_is_refused_by_its_line()
    {
        _folder.CopySamples();
        _folder.Write("samples/policy.yaml", "policy: Ours\nroles: { associate: [\n");

        var run = await AssertRefusedAsync([]);

        Assert.Contains("policy.yaml, line ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_with_wrong_rows_are_refused_by_their_rows_and_taken_once_they_are_right()
    {
        _folder.CopySamples();
        var right = _folder.Read("samples/people.csv");
        var wrong = right
            .Replace(
                "maya.hart@harbour.example,associate,",
                "maya.hart@harbour.example,assosiate,",
                StringComparison.Ordinal
            )
            .Replace(
                "leo.brandt@harbour.example,associate,harbour-street,tom",
                "leo.brandt@harbour.example,associate,harbour-street,tomm",
                StringComparison.Ordinal
            );
        _folder.Write("samples/people.csv", wrong);

        var run = await _folder.RunAsync("--urls", AnyPort);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("people.csv, row 7, role: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("people.csv, row 8, manager: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(wrong, _folder.Read("samples/people.csv"));
        Assert.Empty(StoryOutcome.Ask(_folder, "SELECT id FROM employees"));
        _folder.Write("samples/people.csv", right);
        await using var program = await _folder.StartAsync();
        Assert.Equal(20, StoryOutcome.Ask(_folder, "SELECT id FROM employees").Count);
    }

    [Theory]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE numbers SET taken = taken")]
    public async Task Locked_database_is_refused_and_opens_afterwards(string locking)
    {
        await MakeDatabaseAsync();
        var before = Files();
        // Nothing may look at the file meanwhile: whoever closes a file gives up all locks of their process on it.
        using (var other = new HoldingProcess($"Data Source={_folder.DatabasePath}", locking))
        {
            var run = await _folder.RunAsync("--urls", AnyPort);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("locked by another process", run.Error, StringComparison.Ordinal);
            AssertSaidInWords(run);
            other.LetGo();
        }

        Assert.Equal(before, Files());
        await using var program = await _folder.StartAsync();
    }

    [Fact]
    public async Task Database_that_may_only_be_read_is_refused()
    {
        await MakeDatabaseAsync();
        File.SetAttributes(_folder.DatabasePath, FileAttributes.ReadOnly);

        await AssertRefusedAsync([], "may only be read");
    }

    [Fact]
    public async Task Database_from_a_newer_version_is_refused()
    {
        await MakeDatabaseAsync();
        Tamper("INSERT INTO schema_version VALUES (999, 'from the future', 'now')");

        await AssertRefusedAsync([], "newer CareBot");
    }

    [Theory]
    [InlineData("a shopping list\n")]
    [InlineData("SQLite format 3\0 and then nonsense, ")]
    public async Task File_that_is_no_database_is_refused(string garbage)
    {
        _folder.Write("data/carebot.db", string.Concat(Enumerable.Repeat(garbage, 500)));

        await AssertRefusedAsync([], _folder.DatabasePath);
    }

    [Theory]
    [InlineData("Development", "Storage:Conectionstring", "--Storage:Conectionstring=Data Source=x.db")]
    [InlineData("Development", "Storage:Provider", "--Storage:Provider=Oracle")]
    [InlineData("Development", "Digest:Time", "--Digest:Time=teatime")]
    [InlineData("Development", "Policy:Path", "--Policy:Path=nowhere.yaml")]
    [InlineData("Development", "Web:LoginSecret", "--urls=http://0.0.0.0:0")]
    [InlineData("Development", "Urls", "--urls=five thousand")]
    [InlineData("Production", "Web:LoginSecret", "--Web:Enabled=true")]
    [InlineData("Production", "Web:LoginSecret", "--Web:Enabled=true", "--Web:LoginSecret=short")]
    [InlineData("Production", "Teams:Authentication", "--Teams:Authentication=Off")]
    public async Task Wrong_settings_are_refused_by_their_key(string environment, string key, params string[] args)
    {
        using var folder = new ProgramFolder { Environment = environment };

        var run = await folder.RunAsync(args);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{key}: ", run.Error, StringComparison.Ordinal);
        AssertSaidInWords(run);
        Assert.Empty(folder.Hashes());
    }

    [Fact]
    public async Task Settings_file_that_is_no_json_is_refused()
    {
        _folder.Write("appsettings.json", "{ \"Storage\": ");

        await AssertRefusedAsync([], "appsettings.json");
    }

    [Fact]
    public async Task Address_that_is_taken_is_refused()
    {
        await MakeDatabaseAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await AssertRefusedAsync(["--urls", $"http://{other.LocalEndpoint}"], "already in use");
    }

    // 192.0.2.0/24 is for documentation (RFC 5737): no machine has it.
    [Fact]
    public async Task Address_that_this_machine_does_not_have_is_refused()
    {
        using var folder = new ProgramFolder { Environment = "Production" };

        var run = await folder.RunAsync("--urls", "http://192.0.2.1:5080");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("192.0.2.1", run.Error, StringComparison.Ordinal);
        AssertSaidInWords(run);
    }

    private static void AssertSaidInWords(ProgramRun run)
    {
        Assert.NotEmpty(run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", run.Error, StringComparison.Ordinal);
    }

    private async Task MakeDatabaseAsync()
    {
        var imported = await _folder.RunAsync("people", "import");
        Assert.True(imported.ExitCode == 0, imported.Error);
        // So that no later start has anything to bring over from the log, and every byte can be compared.
        Tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task<ProgramRun> AssertRefusedAsync(string[] args, string because = "")
    {
        var before = Files();

        var run = await _folder.RunAsync(["--urls", AnyPort, .. args]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(because, run.Error, StringComparison.Ordinal);
        AssertSaidInWords(run);
        Assert.Equal(before, Files());
        return run;
    }

    // The index of the log is scratch paper, made anew by whoever opens the database.
    private IReadOnlyList<string> Files() =>
        [
            .. _folder
                .Hashes()
                .Where(file => !file.Key.EndsWith("-shm", StringComparison.Ordinal) && file.Value != NoBytes)
                .Select(file => $"{file.Key} {file.Value}"),
        ];

    private void Tamper(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={_folder.DatabasePath};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
