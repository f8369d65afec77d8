using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class KeyTests
{
    private readonly TalkingBot _bot;
    private readonly Request _request = new Request().Ask("£60");
    private readonly string _first;

    public KeyTests()
    {
        _bot = _request.Bot;
        _first = _request.Case.Id;
    }

    [Fact]
    public void Handing_over_the_key_decides_the_case_too_and_says_what_it_opens()
    {
        Hand();

        Assert.Equal((DecisionOutcome.Approved, "tom"), (_request.Escalation.Outcome, _request.Escalation.DecidedBy));
        Assert.Equal(("tom", "maya", "poor-quality", "£60"), (Key.Giver, Key.Person, Key.Issue, Key.UpTo.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero), Key.Until);
        Assert.Contains(_bot.All("maya"), text => text.StartsWith("Tom handed you the key:", StringComparison.Ordinal));
        Assert.Contains(_bot.All("tom"), text => text.StartsWith($"Handed over: {Key.Id}:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_too_small_for_the_case_leaves_it_waiting()
    {
        Hand(upTo: "£40");

        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
        Assert.Equal("£40", Key.UpTo.ToString());
    }

    [Fact]
    public void What_the_key_opens_is_settled_by_it_counted_and_shown()
    {
        Hand();

        var one = Settle("maya", "£40");

        Assert.Equal(($"key-{Key.Id}", "£40"), (one.Given.Single().Rule, one.Given.Single().Amount.ToString()));
        Assert.Equal((1, "£40"), (Key.Uses, Key.Spent.ToString()));
        Assert.Equal(new GrantEvent.GrantUsed(one.Id, Money.Of(40, Currency.Gbp)), _bot.View.History(Key.Id)[^1].Event);
        Assert.Contains("Used once, £40.", _bot.Say("maya", "keys"), StringComparison.Ordinal);
        Assert.Contains("Used once, £40.", _bot.Say("tom", "keys"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_holder_may_give_anyway_uses_no_key()
    {
        Hand();

        var one = Settle("maya", "£15", "lamp £20 broken");

        Assert.DoesNotContain("key", one.Given.Single().Rule, StringComparison.Ordinal);
        Assert.Equal(0, Key.Uses);
    }

    [Fact]
    public void A_key_for_one_kind_opens_no_other()
    {
        Hand();

        Refused("maya", "£40", "lamp £50 broken");

        Assert.Equal(0, Key.Uses);
    }

    [Fact]
    public void A_key_for_any_kind_opens_every_other()
    {
        Hand(kind: "any");

        Assert.Equal($"key-{Key.Id}", Settle("maya", "£40", "lamp £50 broken").Given.Single().Rule);
    }

    [Fact]
    public void A_key_for_a_role_is_everybody_s_in_that_store()
    {
        Hand(to: "role-associate");

        Assert.Equal($"key-{Key.Id}", Settle("leo", "£40").Given.Single().Rule);
        Assert.Contains(_bot.All("sana"), text => text.StartsWith("Tom handed you the key:", StringComparison.Ordinal));
        Assert.Empty(_bot.All("ruth"));
        Refused("ruth", "$60", "bouquet $62 for a 92nd birthday came tiny");
    }

    [Fact]
    public void A_key_for_one_person_is_nobody_else_s()
    {
        Hand();

        Refused("leo", "£40");
    }

    [Fact]
    public void Nobody_hands_over_more_than_they_may_give_alone()
    {
        var request = new Request().Ask("£100", Request.Laptop);

        request.Send("tom", Verbs.HandOverKey, ("to", "maya"), ("upTo", "£200.01"), ("until", "in 7 days"));
        var errors = Assert.IsType<Reply.FormErrors>(request.Bot.LastReply).Errors;
        Assert.Contains("no more than you may give alone: £200", errors["upTo"], StringComparison.Ordinal);
        Assert.Equal("key-limit", Assert.Single(request.All<CaseEvent.AttemptRefused>()).Rule);

        request.Send("tom", Verbs.HandOverKey, ("to", "maya"), ("upTo", "£200"), ("until", "in 7 days"));
        Assert.Single(request.Bot.View.GrantsBy("tom", request.Now, 10));
    }

    [Fact]
    public void A_key_does_not_decide_a_case_that_its_giver_could_not_decide_alone()
    {
        var request = new Request();
        request.Bot.Say("maya", Request.Laptop);
        request.Bot.Say("maya", "log");
        request.Press("tom", Verbs.Settle);
        request.Bot.Submit("tom", ("onTop", "£100"));
        request.Bot.Say("maya", "start over");
        request.Bot.Say("maya", $"case {request.Case.Id}");
        request.Bot.Say("maya", "ask for £180 on top");

        request.Send("tom", Verbs.HandOverKey, ("to", "maya"), ("upTo", "£200"), ("until", "in 7 days"));

        Assert.Empty(request.All<CaseEvent.CaseDecided>());
    }

    [Theory]
    [InlineData("", "£40", "in 7 days", "to")]
    [InlineData("leo", "£40", "in 7 days", "to")]
    [InlineData("maya", "much", "in 7 days", "upTo")]
    [InlineData("maya", "£0", "in 7 days", "upTo")]
    [InlineData("maya", "€40", "in 7 days", "upTo")]
    [InlineData("maya", "£40", "whenever", "until")]
    [InlineData("maya", "£40", "in 32 days", "until")]
    public void What_is_wrong_in_the_form_is_said_in_its_field(string to, string upTo, string until, string field)
    {
        _request.Send("tom", Verbs.HandOverKey, ("to", to), ("upTo", upTo), ("until", until));

        Assert.Equal(field, Assert.Single(Assert.IsType<Reply.FormErrors>(_bot.LastReply).Errors).Key);
        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
    }

    [Fact]
    public void A_key_is_worth_no_more_than_its_giver_s_limit_now()
    {
        Hand();
        _bot.Staff = Request.With(Sample.Staff, "tom", tom => tom with { Role = "supervisor" });

        Refused("maya", "£55");
        Assert.Equal($"key-{Key.Id}", Settle("maya", "£50").Given.Single().Rule);
    }

    [Fact]
    public void A_key_is_worth_nothing_once_its_giver_left()
    {
        Hand();
        _bot.Staff = Request.Without(Sample.Staff, "tom");

        Refused("maya", "£40");
    }

    [Fact]
    public void A_key_holds_to_the_last_instant_and_not_at_the_next()
    {
        Hand();
        _request.Move(Key.Until - _request.Now - TimeSpan.FromTicks(1));
        Settle("maya", "£40");

        _request.Move(TimeSpan.FromTicks(1));

        Refused("maya", "£40");
        Assert.Equal("You hold no key, and gave none.", _bot.Say("maya", "keys"));
    }

    [Theory]
    [InlineData("tom")]
    [InlineData("helen")]
    public void The_giver_and_whoever_stands_above_take_it_back(string who)
    {
        Hand();

        _bot.Press(who, Verbs.TakeKeyBack, $"{Key.Id}.1.");

        Assert.True(Key.Revoked);
        Assert.Contains("was taken back by", _bot.Last("maya"), StringComparison.Ordinal);
        Refused("maya", "£40");
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("priya")]
    [InlineData("ruth")]
    public void Nobody_else_takes_it_back(string who)
    {
        Hand();

        var said = _bot.Press(who, Verbs.TakeKeyBack, $"{Key.Id}.1.");

        Assert.Equal("This card is no longer available.", said);
        Assert.False(Key.Revoked);
    }

    [Fact]
    public void What_was_given_by_a_key_that_is_taken_back_stays_given_and_it_is_taken_back_once()
    {
        Hand();
        Settle("maya", "£40");

        _bot.Press("tom", Verbs.TakeKeyBack, $"{Key.Id}.2.");
        var again = _bot.Press("tom", Verbs.TakeKeyBack, $"{Key.Id}.2.");

        Assert.Equal((1, 3L), (Key.Uses, Key.Version));
        Assert.Contains("opens nothing any more", again, StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_widens_what_is_too_much_for_the_trouble()
    {
        Hand(kind: "any");

        Refused("maya", "£31", "lamp £20 broken");
    }

    [Fact]
    public void No_key_opens_safety()
    {
        Hand(kind: "any");

        var said = _bot.Say("maya", "kettle £40 gave a customer an electric shock");

        Assert.DoesNotContain("handed over", said, StringComparison.Ordinal);
        Assert.Contains("Safety first.", said, StringComparison.Ordinal);
    }

    private Grant Key => Assert.IsType<Grant>(_bot.View.FindGrant(CaseId.FromNumber('G', 1)));

    private void Hand(string to = "maya", string kind = "this", string upTo = "£60")
    {
        _bot.Press(
            "tom",
            Verbs.HandOverKey,
            new ButtonToken(_first, _bot.View.FindCase(_first)?.Version ?? 0).ToString()
        );
        _bot.Submit("tom", ("to", to), ("kind", kind), ("upTo", upTo), ("until", "in 7 days"));
    }

    private Case Settle(string who, string amount, string trouble = Request.Bouquet)
    {
        TryToSettle(who, amount, trouble);
        Assert.IsType<Reply.CloseForm>(_bot.LastReply);
        return _bot.View.Cases.Last(one => one.Status == CaseStatus.Settled);
    }

    private void Refused(string who, string amount, string trouble = Request.Bouquet)
    {
        TryToSettle(who, amount, trouble);
        Assert.IsType<Reply.FormErrors>(_bot.LastReply);
    }

    private void TryToSettle(string who, string amount, string trouble)
    {
        _bot.Say(who, "start over");
        _bot.Say(who, trouble);
        _bot.Say(who, "log");
        _bot.Press(who, "Settle");
        _bot.Submit(who, ("onTop", amount));
    }
}
