using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_repeated_delivery_gets_the_first_answer_and_has_no_effect()
    {
        var first = Some.Answer("one") with { Immediate = new Reply.CloseForm() };
        await RunAsync("d1", first);

        var again = await RunAsync("d1", Some.Answer("two"));

        Assert.IsType<Reply.CloseForm>(Assert.IsType<TurnResult.Repeated>(again).Reply);
        Assert.Equal(["heard before one", "one"], await LinesAsync("maya"));
    }

    [Fact]
    public async Task The_key_of_another_request_is_refused()
    {
        await RunAsync(Some.Request("d1", hash: "a"), Some.Answer("one"));

        var other = await RunAsync(Some.Request("d1", hash: "b"), Some.Answer("two"));

        Assert.IsType<TurnResult.KeyTaken>(other);
        Assert.Equal(["heard before one", "one"], await LinesAsync("maya"));
    }

    [Fact]
    public async Task A_first_answer_is_still_known_after_a_restart_and_eight_days()
    {
        await RunAsync("d1", Some.Answer("one") with { Immediate = new Reply.CloseForm() });
        await ReopenAsync(new StoreOptions());

        var again = await RunAsync(Some.Request("d1", minutes: 8 * 24 * 60), Some.Answer("two"));

        Assert.IsType<Reply.CloseForm>(Assert.IsType<TurnResult.Repeated>(again).Reply);
    }

    [Fact]
    public async Task Sixty_four_equal_deliveries_at_once_have_one_effect()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(_ => Task.Run(() => RunAsync("d1", Some.Answer("one"))))
        );

        Assert.Single(results.OfType<TurnResult.Done>());
        Assert.Equal(63, results.OfType<TurnResult.Repeated>().Count());
        Assert.Equal(["heard before one", "one"], await LinesAsync("maya"));
    }

    [Fact]
    public async Task What_a_turn_wrote_is_read_by_the_next()
    {
        var talk = Some.Talk() with { Welcomed = true, CaseInHand = "C-7K2", ClosesAt = Some.Noon };
        await RunAsync("d1", new Decision(talk));

        var read = await LookAsync(view => view.FindConversation("maya") ?? Some.Talk("missing"));

        Assert.Equal(talk with { Past = read.Past, Suggestions = read.Suggestions }, read);
        Assert.Empty(read.Past);
    }

    [Fact]
    public async Task Somebody_who_never_spoke_has_no_conversation()
    {
        var isThere = await LookAsync(view => view.FindConversation("tom") is not null);

        Assert.False(isThere);
    }

    [Fact]
    public async Task Due_work_may_change_the_conversation_of_somebody_else()
    {
        var closed = Some.Talk("leo") with { Welcomed = true };

        await RunAsync(Some.Request("due", "carebot"), new Decision(closed));

        Assert.True(await LookAsync(view => view.FindConversation("leo")?.Welcomed));
    }

    [Fact]
    public async Task A_step_that_throws_harms_nobody_but_its_own_caller()
    {
        using var gate = new ManualResetEventSlim();
        var first = await HoldWriterAsync(gate);
        var good = Enumerable.Range(0, 20).Select(i => RunAsync(Some.Key(i), Some.Answer($"good {i}"))).ToList();
        var bad = Store.Turns.RunAsync(Some.Request("bad"), _ => throw new FormatException("poison"), None);
        var late = Enumerable.Range(20, 20).Select(i => RunAsync(Some.Key(i), Some.Answer($"good {i}"))).ToList();

        gate.Set();

        await Assert.ThrowsAsync<FormatException>(() => bad);
        Assert.All(await Task.WhenAll([first, .. good, .. late]), result => Assert.IsType<TurnResult.Done>(result));
        Assert.Equal(80, (await LinesAsync("maya")).Count);
    }

    [Fact]
    public async Task A_turn_that_fails_while_it_writes_leaves_nothing_and_harms_no_neighbour()
    {
        using var gate = new ManualResetEventSlim();
        var first = await HoldWriterAsync(gate);
        var before = RunAsync("before", Some.Answer("before"));
        var wrong = Some.Change("s", Some.Event("C-7K2", 5, Some.Opened(), Some.Personal("Hill")));
        var bad = RunAsync("bad", Some.Answer("bad") with { Changes = [wrong] });
        var after = RunAsync("after", Some.Answer("after"));

        gate.Set();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.All(await Task.WhenAll(first, before, after), result => Assert.IsType<TurnResult.Done>(result));
        Assert.Equal(["heard before before", "before", "heard before after", "after"], await LinesAsync("maya"));
        Assert.Equal(0, (await Store.Cases.VerifyAsync(null, None)).Records);
        Assert.IsType<TurnResult.Done>(await RunAsync("bad", Some.Answer("mended")));
    }

    [Fact]
    public async Task A_number_is_given_once_and_again_only_if_its_turn_failed()
    {
        var one = await LookAsync(view => (view.NextNumber('C'), view.NextNumber('C'), view.NextNumber('P')));
        await Assert.ThrowsAsync<FormatException>(() =>
            Store.Turns.RunAsync(
                Some.Request("bad"),
                view => throw new FormatException($"{view.NextNumber('C')}"),
                None
            )
        );

        var next = await LookAsync(view => (view.NextNumber('C'), view.NextNumber('P')));

        Assert.Equal((1, 2, 1), one);
        Assert.Equal((3, 2), next);
    }

    [Fact]
    public async Task Turns_at_once_never_get_the_same_number()
    {
        var numbers = new System.Collections.Concurrent.ConcurrentDictionary<string, long>(StringComparer.Ordinal);

        await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(i => Task.Run(() => Store.Turns.RunAsync(Some.Request(Some.Key(i)), Take(i), None)))
        );

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), numbers.Values.Order());

        // A step may run again; what counts is what it took the last time.
        Func<ITurnView, Decision> Take(int i) =>
            view =>
            {
                numbers[Some.Key(i)] = view.NextNumber('C');
                return new Decision(Some.Talk());
            };
    }

    [Fact]
    public async Task One_more_than_may_wait_is_told_to_come_again_at_once()
    {
        await ReopenAsync(new StoreOptions { QueueCapacity = 4 });
        using var gate = new ManualResetEventSlim();
        var held = await HoldWriterAsync(gate);
        var waiting = Enumerable.Range(0, 4).Select(i => RunAsync(Some.Key(i), Some.Answer("waits"))).ToList();

        var tooMany = await RunAsync("d9", Some.Answer("too many"));
        gate.Set();

        Assert.True(Assert.IsType<TurnResult.Busy>(tooMany).RetryAfter > TimeSpan.Zero);
        Assert.All(await Task.WhenAll([held, .. waiting]), result => Assert.IsType<TurnResult.Done>(result));
        Assert.IsType<TurnResult.Done>(await RunAsync("d9", Some.Answer("now")));
    }

    [Fact]
    public async Task A_caller_may_give_up_and_a_turn_that_nobody_waits_for_is_not_begun()
    {
        using var gate = new ManualResetEventSlim();
        using var patience = new CancellationTokenSource();
        var held = await HoldWriterAsync(gate);
        var given = Store.Turns.RunAsync(Some.Request("d1"), _ => Some.Answer("one"), patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        gate.Set();
        await held;

        Assert.IsType<TurnResult.Done>(await RunAsync("d1", Some.Answer("one")));
    }

    /// <summary>Keeps the writer inside a step, so that whoever comes now forms a group.</summary>
    private protected async Task<Task<TurnResult>> HoldWriterAsync(ManualResetEventSlim gate)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = Store.Turns.RunAsync(
            Some.Request(Guid.NewGuid().ToString(), "carebot"),
            _ =>
            {
                entered.TrySetResult();
                gate.Wait(None);
                return new Decision(Some.Talk("nobody"));
            },
            None
        );
        await entered.Task;
        return held;
    }

    private protected async Task<IReadOnlyList<string>> LinesAsync(string employee)
    {
        var lines = await Store.Transcripts.ReadAsync(employee, 1000, None);
        return [.. lines.Select(line => line.Heard ?? line.Said?.PlainText ?? "nothing")];
    }
}
