using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Store.Writing;

namespace CareBot.Tests.Store;

public sealed class GroupCommitQueueTests : IAsyncLifetime
{
    private readonly List<FlakySession> _opened = [];
    private readonly GroupCommitQueue _queue;
    private readonly Writer _writer;
    private int _failsWith;

    public GroupCommitQueueTests()
    {
        _queue = Start(Open);
        _writer = new Writer(_queue);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _queue.DisposeAsync();

    [Fact]
    public async Task Jobs_that_wait_together_share_one_commit()
    {
        using var gate = new ManualResetEventSlim();
        var first = WriteAsync(() => gate.Wait(CancellationToken.None));
        var rest = Enumerable.Range(0, 60).Select(_ => WriteAsync(() => { })).ToList();

        gate.Set();
        await Task.WhenAll([first, .. rest]);

        Assert.InRange(Assert.Single(_opened).Commits, 1, 2);
    }

    [Fact]
    public async Task After_a_job_that_throws_each_of_its_group_has_a_commit_of_its_own()
    {
        using var gate = new ManualResetEventSlim();
        var runs = 0;
        var first = WriteAsync(() => gate.Wait(CancellationToken.None));
        var good = WriteAsync(() => runs++);
        var bad = WriteAsync(() => throw new FormatException("poison"));
        var late = WriteAsync(() => runs++);

        gate.Set();
        await Task.WhenAll(first, good, late);

        await Assert.ThrowsAsync<FormatException>(() => bad);
        var session = Assert.Single(_opened);
        Assert.True(session.Rollbacks >= 2);
        Assert.True(runs >= 3, "The job before the bad one ran again.");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task When_the_disk_says_no_everyone_is_turned_away_and_the_next_finds_a_new_connection(int code)
    {
        _failsWith = code;
        using var gate = new ManualResetEventSlim();
        var first = TurnAsync(() => gate.Wait(CancellationToken.None));
        var rest = Enumerable.Range(0, 200).Select(_ => TurnAsync(() => { })).ToList();

        gate.Set();
        var results = await Task.WhenAll([first, .. rest]);
        _failsWith = 0;
        var after = await TurnAsync(() => { });

        Assert.All(results, result => Assert.Equal("busy", result));
        Assert.Equal("done", after);
        Assert.All(_opened.SkipLast(1), session => Assert.True(session.IsClosed));
        Assert.False(_opened[^1].IsClosed);
    }

    [Fact]
    public async Task Work_that_cannot_be_turned_away_hears_why()
    {
        _failsWith = 13;

        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => WriteAsync(() => { }));

        Assert.Contains("full", unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_end_nobody_is_left_waiting()
    {
        await _queue.DisposeAsync();

        Assert.Equal("busy", await TurnAsync(() => { }));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => WriteAsync(() => { }));
    }

    private static GroupCommitQueue Start(Func<IWriteSession> open) =>
        new(open, cause => SqliteFailure.Explain(cause, "x.db"), new StoreOptions());

    private FlakySession Open()
    {
        var session = new FlakySession { FailsWith = _failsWith };
        _opened.Add(session);
        return session;
    }

    private Task<bool> WriteAsync(Action work) =>
        _writer.WriteAsync(
            _ =>
            {
                work();
                return true;
            },
            CancellationToken.None
        );

    private Task<string> TurnAsync(Action work) =>
        _writer.WriteOrTurnAwayAsync(
            _ =>
            {
                work();
                return "done";
            },
            () => "busy",
            CancellationToken.None
        );
}
