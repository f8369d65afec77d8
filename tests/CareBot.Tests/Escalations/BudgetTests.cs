using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

/// <summary>A store that may add £100 a week.</summary>
public sealed class BudgetTests
{
    private const string Light = "toy £40, part missing";
    private const string Grave = "bouquet £20 came tiny";
    private static readonly Policy Small = SampleText.With("    per week: 1500", "    per week: 100");
    private static readonly DateTimeOffset SundayNight = new(2026, 11, 29, 23, 58, 0, TimeSpan.Zero);

    private readonly Request _request = new(Small);

    [Fact]
    public void The_managers_hear_once_a_week_that_most_of_it_is_gone()
    {
        var before = _request.During(() => Give(5));
        var crossing = _request.During(() => Give(1));
        var after = _request.During(() => Give(3));

        Assert.DoesNotContain(before, IsAlarm);
        Assert.Equal(
            ["helen", "omar", "priya", "tom"],
            crossing.Where(IsAlarm).Select(said => said.To).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "Harbour Street has added £90 of this week's £100.",
            crossing.First(IsAlarm).Message.PlainText,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(after, IsAlarm);
    }

    [Fact]
    public void Once_it_is_spent_only_the_lightest_troubles_narrow()
    {
        var before = _request.Bot.Say("maya", Light);
        Give(7);

        var light = Tell(Light);
        var grave = Tell(Grave);

        Assert.Contains("You may add up to £15 yourself", before, StringComparison.Ordinal);
        Assert.Contains("You may add up to £7.50 yourself", light, StringComparison.Ordinal);
        Assert.Contains("You may add up to £15 yourself", grave, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_owed_never_narrows_and_counts_nothing()
    {
        Give(7);

        var said = Tell(Grave);
        _request.Bot.Say("maya", "log");
        _request.Bot.Press("maya", "Settle");
        _request.Bot.Submit("maya", ("owed", "refund"));

        Assert.Contains("Owed:", said, StringComparison.Ordinal);
        Assert.IsType<Reply.CloseForm>(_request.Bot.LastReply);
        Assert.Equal("£105", Spent(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void What_was_approved_counts_too()
    {
        _request.Ask("£60");
        _request.Press("tom", Verbs.Approve);

        _request.Press("maya", Verbs.Settle);
        _request.Bot.Submit("maya", ("granted", "yes"));

        Assert.Equal("£60", Spent(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_week_begins_on_monday_at_midnight_by_the_store_s_clock()
    {
        var request = new Request(Small, at: SundayNight);
        Give(7, request);
        var sunday = Tell(Light, request);

        request.Move(TimeSpan.FromMinutes(2));
        var monday = Tell(Light, request);

        Assert.Contains("£7.50", sunday, StringComparison.Ordinal);
        Assert.Contains("You may add up to £15 yourself", monday, StringComparison.Ordinal);
        Assert.Equal("£105", Spent(new DateOnly(2026, 11, 23), request));
        Assert.Equal("£0", Spent(new DateOnly(2026, 11, 30), request));
    }

    [Fact]
    public void Berlin_s_week_begins_before_london_s()
    {
        var request = new Request(Small, at: SundayNight.AddHours(-0.5));

        Give(1, request, "lena", "€15");

        Assert.Equal(
            Money.Of(15, Currency.Eur),
            request.Bot.View.SpentIn("hafen", new DateOnly(2026, 11, 30), Currency.Eur)
        );
    }

    [Fact]
    public void Another_store_s_week_is_its_own()
    {
        Give(7);

        _request.Bot.Say("ruth", "toy $40, part missing");

        Assert.Contains("You may add up to $18", _request.Bot.Last("ruth"), StringComparison.Ordinal);
    }

    private static bool IsAlarm(Core.Conversations.Outgoing said) =>
        said.Message.PlainText.Contains("has added", StringComparison.Ordinal);

    private string Spent(DateOnly monday, Request? request = null) =>
        (request ?? _request).Bot.View.SpentIn("harbour-street", monday, Currency.Gbp).ToString();

    private string Tell(string trouble, Request? request = null)
    {
        var bot = (request ?? _request).Bot;
        bot.Say("maya", "start over");
        return bot.Say("maya", trouble);
    }

    private void Give(int times, Request? request = null, string who = "maya", string amount = "£15")
    {
        var bot = (request ?? _request).Bot;
        for (var i = 0; i < times; i++)
        {
            bot.Say(who, "start over");
            bot.Say(who, Grave.Replace("£", amount[..1], StringComparison.Ordinal));
            bot.Say(who, "log");
            bot.Press(who, "Settle");
            bot.Submit(who, ("onTop", amount));
            Assert.IsType<Reply.CloseForm>(bot.LastReply);
        }
    }
}
