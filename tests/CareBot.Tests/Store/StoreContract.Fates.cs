using CareBot.Core.Ports;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_the_rate_held_back_was_no_try()
    {
        await RunAsync("d1", Some.Answer("hello"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Deferred(Some.Noon.AddMinutes(1)));

        Assert.Empty(await ClaimAsync());
        var later = Assert.Single(await ClaimAsync(minutes: 1));

        Assert.Equal((1, false), (later.Attempts, later.MayHaveArrived));
    }

    [Fact]
    public async Task An_unknown_fate_is_looked_into_before_anything_else_is_said_to_them()
    {
        await RunAsync("d1", Some.Answer("first"));
        await RunAsync("d2", Some.Answer("second"));
        var first = Assert.Single(await ClaimAsync());
        await MarkAsync(first, new OutboxMark.Unknown("timeout", Some.Noon.AddMinutes(1)));

        Assert.Empty(await ClaimAsync());
        var again = Assert.Single(await ClaimAsync(minutes: 1));
        await MarkAsync(again, new OutboxMark.Sent("ref"));

        Assert.Equal(("first", true, 2), (again.Message.PlainText, again.MayHaveArrived, again.Attempts));
        Assert.Equal("second", Assert.Single(await ClaimAsync(minutes: 1)).Message.PlainText);
    }

    [Fact]
    public async Task What_surely_did_not_arrive_is_sent_like_new()
    {
        await RunAsync("d1", Some.Answer("hello"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Unknown("timeout", Some.Noon));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Retry(Some.Noon, "not in the history"));

        Assert.False(Assert.Single(await ClaimAsync()).MayHaveArrived);
    }

    [Fact]
    public async Task What_a_dead_process_was_sending_may_have_arrived()
    {
        await RunAsync("d1", Some.Answer("hello"));
        await ClaimAsync("dies");

        var heirs = Assert.Single(await ClaimAsync("heir", minutes: 1));
        await MarkAsync(heirs, new OutboxMark.Deferred(Some.Noon.AddMinutes(2)));

        Assert.True(heirs.MayHaveArrived);
        Assert.True(Assert.Single(await ClaimAsync("heir", minutes: 2)).MayHaveArrived);
    }

    [Fact]
    public async Task What_is_stuck_is_named_with_its_cause_and_nothing_else()
    {
        await RunAsync("d1", Some.Answer("secret words"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Failed("invalid_blocks"));
        await RunAsync("d2", Some.Answer("doubtful"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Unknown("timeout"));
        await RunAsync("d3", Some.Answer("waits"));
        await RunAsync("d4", Some.Answer("looked into", to: "tom"));
        await MarkAsync(
            (await ClaimAsync()).Single(item => item.To == "tom"),
            new OutboxMark.Unknown("cut", Some.Noon)
        );

        var report = await Store.Outbox.ReportAsync(10, None);

        Assert.Equal((2, Some.Noon, 2), (report.Waiting, report.OldestAt, report.StuckCount));
        Assert.Equal(
            [("unknown", "timeout", "maya"), ("failed", "invalid_blocks", "maya")],
            report.Stuck.Select(stuck => (stuck.State, stuck.Cause, stuck.To))
        );
        Assert.Single((await Store.Outbox.ReportAsync(1, None)).Stuck);
    }

    [Fact]
    public async Task What_was_looked_into_when_it_was_erased_is_never_sent()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "subject", "Mrs Hill"));
        await RunAsync("d2", Some.Answer("about Mrs Hill", subject: "subject"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Unknown("timeout", Some.Noon));

        await Store.Cases.EraseAsync("C-7K2", "dpo", Some.Noon, None);

        Assert.Empty(await ClaimAsync(minutes: 60));
        Assert.Equal(
            (0, 0),
            ((await Store.Outbox.ReportAsync(1, None)) is var left ? (left.Waiting, left.StuckCount) : default)
        );
    }
}
