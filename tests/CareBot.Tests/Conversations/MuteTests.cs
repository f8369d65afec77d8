using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class MuteTests
{
    private readonly TalkingBot _bot = Sample.Bot();

    [Theory]
    [InlineData("mute numbers", DigestTopic.Numbers)]
    [InlineData("Mute Trust.", DigestTopic.Trust)]
    [InlineData("/mute stories", DigestTopic.Stories)]
    [InlineData("mute storys", DigestTopic.Stories)]
    [InlineData("muet fairnes", DigestTopic.Fairness)]
    [InlineData("mute digest", DigestTopic.Digest)]
    [InlineData("mute everything", DigestTopic.Digest)]
    [InlineData("mute kudos", DigestTopic.Kudos)]
    public void A_topic_is_muted_a_slip_of_the_finger_included(string text, DigestTopic topic)
    {
        _bot.Say("tom", text);

        Assert.Equal([topic], Muted);
    }

    [Fact]
    public void Unmuting_brings_it_back()
    {
        _bot.Say("tom", "mute promises");
        _bot.Say("tom", "mute money");
        var said = _bot.Say("tom", "unmute promises");

        Assert.StartsWith("You hear of it again: promises kept and broken.", said, StringComparison.Ordinal);
        Assert.Equal([DigestTopic.Money], Muted);
        Assert.Equal("“promises” is not muted.", _bot.Say("tom", "unmute promises"));
    }

    [Fact]
    public void Mute_alone_lists_what_is_muted_and_what_can_be_with_buttons()
    {
        _bot.Say("tom", "mute money");

        var said = _bot.Say("tom", "mute");

        foreach (var topic in Enum.GetValues<DigestTopic>())
            Assert.Contains(topic.ToString().ToLowerInvariant(), said, StringComparison.Ordinal);
        Assert.Contains("what is owed and not paid (muted)", said, StringComparison.Ordinal);
        Assert.Single(said.Split("(muted)")[1..]);
        _bot.Press("tom", "Unmute money");
        _bot.Press("tom", "Mute requests");
        Assert.Equal([DigestTopic.Requests], Muted);
    }

    [Fact]
    public void Pressing_twice_mutes_once()
    {
        _bot.Say("tom", "mute");
        _bot.Press("tom", "Mute numbers");
        var version = _bot.View.FindPresence("tom")?.Version;

        var again = _bot.Press("tom", Verbs.Mute, "numbers.0.");

        Assert.StartsWith("“numbers” is muted already.", again, StringComparison.Ordinal);
        Assert.Equal(version, _bot.View.FindPresence("tom")?.Version);
    }

    [Theory]
    [InlineData("mute button broken on the remote £20")]
    [InlineData("mute remote broken £20")]
    public void A_customer_s_trouble_is_none(string text)
    {
        var said = _bot.Say("tom", text);

        Assert.Contains("I understood:", said, StringComparison.Ordinal);
        Assert.Null(_bot.View.FindPresence("tom"));
    }

    [Fact]
    public void Whoever_mutes_the_digest_mutes_all_in_it_and_may_still_be_asked_about_kudos()
    {
        var said = _bot.Say("tom", "mute everything");

        var presence = Assert.IsType<Presence>(_bot.View.FindPresence("tom"));
        Assert.True(presence.IsMuted(DigestTopic.Numbers));
        Assert.False(presence.IsMuted(DigestTopic.Kudos));
        Assert.Contains("“mute kudos” ends that too", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_nobody_else_s_and_being_away_changes_nothing_of_it()
    {
        _bot.Say("tom", "mute numbers");
        _bot.Say("tom", "away until Friday");
        _bot.Say("tom", "away off");

        Assert.Equal([DigestTopic.Numbers], Muted);
        Assert.Null(_bot.View.FindPresence("maya"));
    }

    [Fact]
    public void A_hostile_press_mutes_nothing()
    {
        _bot.Press("tom", Verbs.Mute, "approvals.0.");

        Assert.Empty(Muted);
    }

    private IReadOnlyList<DigestTopic> Muted => _bot.View.FindPresence("tom")?.Muted ?? [];
}
