using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_message_is_claimed_once_and_sent_where_its_recipient_last_spoke()
    {
        await RunAsync("d1", Some.Answer("hello"));

        var item = Assert.Single(await ClaimAsync());
        var again = await ClaimAsync("another");

        Assert.Empty(again);
        Assert.Equal(
            ("maya", Some.Chat, "hello", "me", 1),
            (item.To, item.Address, item.Message.PlainText, item.Owner, item.Attempts)
        );
    }

    [Fact]
    public async Task A_message_to_somebody_who_never_spoke_has_no_address()
    {
        await RunAsync("d1", Some.Answer("hello", to: "tom"));

        Assert.Null(Assert.Single(await ClaimAsync()).Address);
    }

    [Fact]
    public async Task An_address_of_its_own_comes_first()
    {
        var there = Some.Chat with { Channel = "slack" };
        var decision = Some.Answer("hello");
        await RunAsync("d1", decision with { Outgoing = [decision.Outgoing[0] with { Address = there }] });

        Assert.Equal(there, Assert.Single(await ClaimAsync()).Address);
    }

    [Fact]
    public async Task Each_recipient_gets_messages_in_order_and_one_at_a_time()
    {
        foreach (var text in new[] { "1", "2", "3" })
        {
            await RunAsync($"maya {text}", Some.Answer(text));
            await RunAsync($"tom {text}", Some.Answer(text, to: "tom"));
        }

        var sent = new List<string>();
        while (await ClaimAsync() is { Count: > 0 } claimed)
        {
            Assert.Equal(["maya", "tom"], claimed.Select(item => item.To).Order(StringComparer.Ordinal));
            sent.AddRange(claimed.Select(item => item.Message.PlainText));
            foreach (var item in claimed)
                Assert.True(await MarkAsync(item, new OutboxMark.Sent(null)));
        }

        Assert.Equal(["1", "1", "2", "2", "3", "3"], sent);
    }

    [Fact]
    public async Task A_message_that_waits_to_be_tried_again_is_not_overtaken()
    {
        await RunAsync("d1", Some.Answer("first"));
        await RunAsync("d2", Some.Answer("second"));
        var first = Assert.Single(await ClaimAsync());
        await MarkAsync(first, new OutboxMark.Retry(Some.Noon.AddMinutes(1), "429"));

        var early = await ClaimAsync();
        var late = await ClaimAsync(minutes: 1);

        Assert.Empty(early);
        Assert.Equal(("first", 2), (late[0].Message.PlainText, Assert.Single(late).Attempts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_failed_or_whose_fate_is_unknown_holds_up_nobody(bool isUnknown)
    {
        await RunAsync("d1", Some.Answer("first"));
        await RunAsync("d2", Some.Answer("second"));
        var first = Assert.Single(await ClaimAsync());
        await MarkAsync(first, isUnknown ? new OutboxMark.Unknown("timeout") : new OutboxMark.Failed("gone"));

        var next = await ClaimAsync(minutes: 60 * 24 * 30);

        Assert.Equal("second", Assert.Single(next).Message.PlainText);
    }

    [Fact]
    public async Task A_process_that_wakes_up_after_its_lease_cannot_mark()
    {
        await RunAsync("d1", Some.Answer("hello"));
        var zombies = Assert.Single(await ClaimAsync("zombie"));
        var heirs = Assert.Single(await ClaimAsync("heir", minutes: 1));

        var zombieMarked = await MarkAsync(zombies, new OutboxMark.Sent("zombie-ref"));
        var heirMarked = await MarkAsync(heirs, new OutboxMark.Sent("heir-ref"));

        Assert.False(zombieMarked);
        Assert.True(heirMarked);
        Assert.True(heirs.Epoch > zombies.Epoch);
        Assert.False(await MarkAsync(heirs, new OutboxMark.Sent("twice")));
    }

    [Fact]
    public async Task The_same_owner_cannot_mark_with_an_older_claim()
    {
        await RunAsync("d1", Some.Answer("hello"));
        var before = Assert.Single(await ClaimAsync());
        var after = Assert.Single(await ClaimAsync(minutes: 1));

        Assert.False(await MarkAsync(before, new OutboxMark.Failed("late")));
        Assert.True(await MarkAsync(after, new OutboxMark.Sent(null)));
    }

    [Fact]
    public async Task A_card_is_redrawn_where_it_is()
    {
        await RunAsync("d1", Some.Answer("asked", card: "C-7K2:approval"));
        var asked = Assert.Single(await ClaimAsync());
        await MarkAsync(asked, new OutboxMark.Sent("web-1"));
        var moved = Some.Talk() with { Address = Some.Chat with { Channel = "slack" } };
        await RunAsync("d2", Some.Answer("approved", card: "C-7K2:approval") with { Conversation = moved });

        var redraw = Assert.Single(await ClaimAsync());

        Assert.Null(asked.ReplacesRef);
        Assert.Equal(("C-7K2:approval", "web-1", Some.Chat), (redraw.Card, redraw.ReplacesRef, redraw.Address));
    }

    [Fact]
    public async Task A_card_of_the_same_name_for_somebody_else_is_another_card()
    {
        await RunAsync("d1", Some.Answer("asked", card: "C-7K2:approval"));
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Sent("web-1"));

        await RunAsync("d2", Some.Answer("asked", to: "tom", card: "C-7K2:approval"));

        Assert.Null(Assert.Single(await ClaimAsync()).ReplacesRef);
    }

    [Fact]
    public async Task Many_dispatchers_at_once_claim_each_message_once()
    {
        for (var i = 0; i < 50; i++)
            await RunAsync(Some.Key(i), Some.Answer("hello", to: $"person-{i}"));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ClaimAsync($"owner-{i}", limit: 10)));

        Assert.Equal(50, claims.SelectMany(claim => claim).DistinctBy(item => item.Id).Count());
        Assert.Equal(50, claims.Sum(claim => claim.Count));
    }

    [Fact]
    public async Task Whoever_sends_is_woken_after_each_commit_with_something_to_send()
    {
        using var woken = new SemaphoreSlim(0);
        await ReopenAsync(new StoreOptions { OutboxWritten = () => woken.Release() });

        await RunAsync("d1", new Decision(Some.Talk()));
        await RunAsync("d2", Some.Answer("first"));
        await RunAsync("d3", Some.Answer("second"));

        Assert.True(await woken.WaitAsync(TimeSpan.FromSeconds(10), None));
        Assert.True(await woken.WaitAsync(TimeSpan.FromSeconds(10), None));
        Assert.Equal(0, woken.CurrentCount);
        await MarkAsync(Assert.Single(await ClaimAsync()), new OutboxMark.Sent(null));
        Assert.True(
            await woken.WaitAsync(TimeSpan.FromSeconds(10), None),
            "The next message of the recipient is ready."
        );
    }

    [Fact]
    public async Task A_transcript_holds_what_was_heard_and_said_in_order_and_a_redrawn_card_once()
    {
        await RunAsync("d1", Some.Answer("asked", card: "C-7K2:approval"));
        await RunAsync("d2", Some.Answer("between"));
        await RunAsync("d3", Some.Answer("approved", card: "C-7K2:approval"));

        var lines = await Store.Transcripts.ReadAsync("maya", 100, None);
        var last = await Store.Transcripts.ReadAsync("maya", 2, None);

        Assert.Equal(
            ["heard before asked", "approved", "heard before between", "between", "heard before approved"],
            await LinesAsync("maya")
        );
        Assert.Equal(["d1", "C-7K2:approval", "d2", "2", "d3"], lines.Select(line => line.Id));
        Assert.Equal(["2", "d3"], last.Select(line => line.Id));
    }

    [Fact]
    public async Task A_transcript_holds_nothing_of_anybody_else_and_no_secret()
    {
        await RunAsync("d1", Some.Answer("to tom", to: "tom") with { Heard = null });

        Assert.Empty(await LinesAsync("maya"));
        Assert.Equal(["to tom"], await LinesAsync("tom"));
    }

    private protected Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        string owner = "me",
        int minutes = 0,
        int limit = 100
    ) => Store.Outbox.ClaimAsync(owner, Some.Noon.AddMinutes(minutes), Lease, limit, None);

    private protected Task<bool> MarkAsync(OutboxItem item, OutboxMark mark) =>
        Store.Outbox.MarkAsync(item, mark, Some.Noon, None);
}
