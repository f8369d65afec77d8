using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Delivery;
using CareBot.People;
using CareBot.Tests.Fakes;
using CareBot.Tests.People;
using CareBot.Tests.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Tests.Delivery;

public sealed class CourierTests
{
    private static readonly ChannelUser Slack = new("slack", "T1", "U1");
    private static readonly ChannelUser Teams = new("teams", "tenant", "object");
    private static readonly Address Chat = new("slack", "T1", "D1");

    private readonly ScriptedSender _slack = new("slack");
    private readonly ScriptedSender _teams = new("teams");

    [Fact]
    public async Task A_message_goes_where_the_person_last_spoke()
    {
        Assert.Equal(new OutboxMark.Sent("ref"), await DeliverAsync(Letter.To("maya", address: Chat)));
        Assert.Equal(Chat, Assert.Single(_slack.Calls).Item.Address);
        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task Whoever_never_spoke_is_reached_by_their_first_account()
    {
        await DeliverAsync(Letter.To("maya"));

        Assert.Equal(new Address("slack", "T1", "U1"), Assert.Single(_slack.Calls).Item.Address);
    }

    [Fact]
    public async Task What_they_were_sent_there_is_redrawn_there()
    {
        await DeliverAsync(Letter.To("maya") with { ReplacesRef = "first" });

        Assert.Equal("first", Assert.Single(_slack.Calls).Item.ReplacesRef);
    }

    [Fact]
    public async Task A_dead_chat_is_left_for_the_persons_other_channel()
    {
        var dead = new ScriptedSender("slack") { OnSend = Answer(new OutboxMark.Unreachable("user_disabled")) };

        var mark = await DeliverAsync(Letter.To("maya", address: Chat), dead, _teams);

        Assert.Equal(new OutboxMark.Sent("ref"), mark);
        Assert.Single(dead.Calls);
        Assert.Equal(new Address("teams", "tenant", "object"), Assert.Single(_teams.Calls).Item.Address);
    }

    [Fact]
    public async Task Where_no_channel_is_left_the_cause_is_kept()
    {
        var gone = new OutboxMark.Unreachable("user_disabled");
        var dead = new ScriptedSender("slack") { OnSend = Answer(gone) };

        Assert.Equal(gone, await DeliverAsync(Letter.To("maya", address: Chat), dead));
        Assert.IsType<OutboxMark.Failed>(await DeliverAsync(Letter.To("nobody")));
    }

    [Fact]
    public async Task A_note_in_a_shared_place_goes_nowhere_else()
    {
        var dead = new ScriptedSender("slack") { OnSend = Answer(new OutboxMark.Unreachable("not_in_channel")) };

        await DeliverAsync(Letter.To("maya", address: Chat with { Shared = true }), dead, _teams);

        Assert.Empty(_teams.Calls);
    }

    [Fact]
    public async Task What_may_have_arrived_is_looked_into_and_not_sent_again()
    {
        await DeliverAsync(Letter.To("maya", address: Chat) with { MayHaveArrived = true });

        Assert.Equal("reconcile", Assert.Single(_slack.Calls).Call);
    }

    [Fact]
    public async Task What_throws_is_put_aside_with_its_kind_as_the_cause()
    {
        var broken = new ScriptedSender("slack") { OnSend = _ => throw new FormatException("holds a name") };

        Assert.Equal(
            new OutboxMark.Failed(nameof(FormatException)),
            await DeliverAsync(Letter.To("maya", address: Chat), broken)
        );
    }

    private static Func<OutboxItem, Task<OutboxMark>> Answer(OutboxMark mark) => _ => Task.FromResult(mark);

    private Task<OutboxMark> DeliverAsync(OutboxItem item) => DeliverAsync(item, _slack, _teams);

    private static Task<OutboxMark> DeliverAsync(OutboxItem item, params IMessageSender[] senders)
    {
        var roster = new StaffRoster(Staff.Directory(Staff.Person("maya", links: [Slack, Teams])));
        var courier = new Courier(senders, roster, new FakeClock(Some.Noon), NullLogger<Courier>.Instance);
        return courier.DeliverAsync(item, CancellationToken.None);
    }
}
