using CareBot.Core.Ports;
using CareBot.Store;
using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Store;

/// <summary>What the world does to the file while turns run.</summary>
public sealed class SqliteFaultTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _failures = [];
    private OpenedStore? _store;

    private OpenedStore Store => _store ?? throw new InvalidOperationException("It is not open.");

    public async Task InitializeAsync() =>
        _store = await _file.OpenAsync(
            new StoreOptions { LockTimeout = TimeSpan.FromMilliseconds(200), WriterFailed = _failures.Enqueue }
        );

    public async Task DisposeAsync() => await Store.DisposeAsync();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task While_another_process_holds_the_file_everyone_is_told_to_come_again_and_then_it_heals()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var other = new HoldingProcess(_file.ConnectionString);

        var during = await Task.WhenAll(Enumerable.Range(0, 200).Select(RunAsync));
        var waited = watch.Elapsed;
        var claim = await Assert.ThrowsAsync<StoreUnavailableException>(() => ClaimAsync());
        other.LetGo();
        var after = await Task.WhenAll(Enumerable.Range(0, 200).Select(RunAsync));

        Assert.All(during, result => Assert.IsType<TurnResult.Busy>(result));
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains("locked", claim.Message, StringComparison.Ordinal);
        Assert.All(after, result => Assert.IsType<TurnResult.Done>(result));
        Assert.Equal(200L, _file.Ask<long>("SELECT count(*) FROM inbox"));
        Assert.NotEmpty(_failures);
    }

    [Fact]
    public async Task What_was_answered_is_in_the_file_when_the_process_dies()
    {
        await RunAsync(0);
        await RunAsync(1);
        var copy = Path.Combine(_file.Folder, "copy.db");

        // The files as a killed process leaves them: no closing, no checkpoint.
        File.Copy(_file.Path, copy);
        File.Copy($"{_file.Path}-wal", $"{copy}-wal");

        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM inbox) * 10 + (SELECT count(*) FROM outbox)";
        Assert.Equal(22L, command.ExecuteScalar());
    }

    private Task<TurnResult> RunAsync(int number) => RunAsync(number, $"hello {number}");

    private Task<TurnResult> RunAsync(int number, string text) =>
        Store.Turns.RunAsync(Some.Request(Some.Key(number)), _ => Some.Answer(text), CancellationToken.None);

    private Task<IReadOnlyList<OutboxItem>> ClaimAsync() =>
        Store.Outbox.ClaimAsync("me", Some.Noon, TimeSpan.FromSeconds(9), 9, CancellationToken.None);
}
