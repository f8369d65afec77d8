using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class PrivacyTests
{
    private static readonly Address Chat = new("slack", "T1", "D1");
    private static readonly Address OnlyYou = new("slack", "T1", "response");
    private static readonly Address Thread = new("slack", "T1", "C1", Shared: true);

    private readonly TalkingBot _bot = Sample.Bot();

    [Fact]
    public void What_is_asked_in_a_channel_is_answered_in_private_and_the_channel_learns_only_that()
    {
        var decision = Say("bouquet £50 came tiny", Chat, room: Thread);

        Assert.All(decision.Outgoing.SkipLast(1), said => Assert.Equal(Chat, said.Address));
        var note = decision.Outgoing[^1];
        Assert.Equal((Thread, "I answered you in private."), (note.Address, note.Message.PlainText));
        Assert.Equal(Chat, decision.Conversation.Address);
    }

    [Fact]
    public void A_direct_answer_goes_where_the_person_looks_and_what_comes_later_does_not()
    {
        var decision = Say("bouquet £50 came tiny", Chat, replyTo: OnlyYou);

        Assert.All(decision.Outgoing, said => Assert.Equal(OnlyYou, said.Address));
        Assert.Equal(Chat, decision.Conversation.Address);
    }

    [Fact]
    public void A_card_that_is_redrawn_later_stays_in_the_chat()
    {
        var decision = Say("promise call Mrs Hill in 2 hours", Chat, replyTo: OnlyYou);

        Assert.All(decision.Outgoing.Where(said => said.Card is not null), said => Assert.Equal(Chat, said.Address));
        Assert.Contains(decision.Outgoing, said => said.Card is not null);
    }

    [Fact]
    public void An_answer_is_never_asked_for_in_a_shared_place() =>
        Assert.Throws<InvalidOperationException>(() => Say("help", Thread));

    private Decision Say(string text, Address address, Address? replyTo = null, Address? room = null)
    {
        var from = new ChannelUser("slack", "T1", "U1");
        var inbound = new Inbound.Text("d1", from, address, text) { ReplyTo = replyTo, Room = room };
        return DialogEngine.Step(inbound, _bot.View, _bot.Context("maya"));
    }
}
