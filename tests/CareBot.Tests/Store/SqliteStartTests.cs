using System.Globalization;
using CareBot.Store;

namespace CareBot.Tests.Store;

/// <summary>Opening a file that may be missing, old, new, locked, or somebody else's.</summary>
public sealed class SqliteStartTests : IDisposable
{
    private static readonly StoreOptions Impatient = new() { LockTimeout = TimeSpan.FromMilliseconds(200) };

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task The_folder_is_made_and_a_second_start_changes_nothing()
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();
        var before = _file.Ask<string>("SELECT group_concat(version || name || applied_at) FROM schema_version");

        await (await _file.OpenAsync(Impatient)).DisposeAsync();

        Assert.Equal(
            before,
            _file.Ask<string>("SELECT group_concat(version || name || applied_at) FROM schema_version")
        );
        Assert.Equal("wal", _file.Ask<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Many_may_start_at_once()
    {
        var patient = new StoreOptions { LockTimeout = TimeSpan.FromSeconds(10) };

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _file.OpenAsync(patient)));

        for (var i = 0; i < opened.Length; i++)
        {
            var decision = Some.Answer($"hello {i}");
            Assert.IsType<Core.Ports.TurnResult.Done>(
                await opened[i].Turns.RunAsync(Some.Request(Some.Key(i)), _ => decision, CancellationToken.None)
            );
        }

        foreach (var store in opened)
            await store.DisposeAsync();
        Assert.Equal(8L, _file.Ask<long>("SELECT count(*) FROM inbox"));
        var migrations = typeof(StoreOptions)
            .Assembly.GetManifestResourceNames()
            .LongCount(name => name.EndsWith(".sql", StringComparison.Ordinal));
        Assert.Equal(migrations, _file.Ask<long>("SELECT count(*) FROM schema_version"));
    }

    [Theory]
    [InlineData("INSERT INTO schema_version VALUES (999, 'from the future', 'now')")]
    [InlineData("PRAGMA user_version = 999")]
    public async Task A_newer_database_is_refused_and_not_touched(string sql)
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();
        _file.Tamper(sql);

        await AssertRefusedAsync("newer CareBot");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_not_touched()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path) ?? "/");
        await File.WriteAllTextAsync(_file.Path, string.Concat(Enumerable.Repeat("a shopping list\n", 500)));

        await AssertRefusedAsync("not a database");
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_not_touched()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path) ?? "/");
        _file.Tamper("CREATE TABLE recipes (name TEXT); CREATE TABLE schema_version (version INTEGER)");

        await AssertRefusedAsync("another program");
    }

    [Fact]
    public async Task A_database_cut_in_half_is_refused_and_not_touched()
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();
        var half = (await File.ReadAllBytesAsync(_file.Path))[..5000];
        half.AsSpan(100).Fill(0x5a);
        await File.WriteAllBytesAsync(_file.Path, half);

        await AssertRefusedAsync(_file.Path);
    }

    [Fact]
    public async Task A_file_marked_as_read_only_is_refused_and_not_touched()
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();
        File.SetAttributes(_file.Path, FileAttributes.ReadOnly);

        await AssertRefusedAsync("may only be read");

        File.SetAttributes(_file.Path, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_connection_that_may_only_read_is_refused()
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            OpenAsync($"{_file.ConnectionString};Mode=ReadOnly")
        );

        Assert.Contains("may only be read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_refused()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_file.Folder, "sealed"));
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            OpenAsync($"Data Source={folder.FullName}/carebot.db")
        );

        Assert.Contains("may only be read", refused.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("")]
    [InlineData("Data Source=x.db;Mode=Memory")]
    [InlineData("Colour=blue")]
    [InlineData("nonsense")]
    public async Task A_connection_string_without_a_file_is_refused(string connectionString)
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(connectionString));

        Assert.Contains("Data Source=data/carebot.db", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(_file.Path);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _file.OpenAsync(Impatient));

        Assert.Contains(_file.Path, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE numbers SET taken = taken; ")]
    public async Task A_locked_database_is_refused_after_a_bounded_wait_and_opens_afterwards(string locking)
    {
        await (await _file.OpenAsync(Impatient)).DisposeAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using (var other = new HoldingProcess(_file.ConnectionString, locking))
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _file.OpenAsync(Impatient));

            Assert.Contains("locked by another process", refused.Message, StringComparison.Ordinal);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
            other.LetGo();
        }

        await (await _file.OpenAsync(Impatient)).DisposeAsync();
    }

    private static Task<CareBot.Store.Sqlite.SqliteStore> OpenAsync(string connectionString) =>
        CareBot.Store.Sqlite.SqliteStore.OpenAsync(
            connectionString,
            TimeProvider.System,
            Impatient,
            CancellationToken.None
        );

    private async Task AssertRefusedAsync(string because)
    {
        var before = await File.ReadAllBytesAsync(_file.Path);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => _file.OpenAsync(Impatient));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_file.Path));
        var siblings = Directory.GetFiles(Path.GetDirectoryName(_file.Path) ?? "/");
        Assert.Equal(
            [_file.Path],
            siblings.Where(name =>
                new FileInfo(name).Length > 0 && !name.EndsWith("-shm", true, CultureInfo.InvariantCulture)
            )
        );
    }
}
