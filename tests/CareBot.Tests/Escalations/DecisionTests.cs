using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class DecisionTests
{
    private readonly Request _request = new Request().Ask("£60");

    [Theory]
    [InlineData("maya", "no-self-approval", "Nobody decides their own request. Tom can.")]
    [InlineData("leo", "approval-chain", "This one is for Tom to decide.")]
    [InlineData("omar", "gesture-supervisor", "Your own limit here is £50.")]
    [InlineData("ruth", "not-asked", "This card is no longer available.")]
    [InlineData("frank", "not-asked", "This card is no longer available.")]
    public void Whoever_may_not_approve_is_told_alone_and_it_is_written_down_once(
        string who,
        string rule,
        string said
    ) => AssertStopped(who, "approve", rule, said, () => _request.Press(who, Verbs.Approve));

    [Theory]
    [InlineData("maya", "no-self-approval", "Nobody decides their own request.")]
    [InlineData("leo", "approval-chain", "This one is for Tom to decide.")]
    [InlineData("ruth", "not-asked", "This card is no longer available.")]
    public void Nor_may_they_do_anything_else_on_the_card(string who, string rule, string said)
    {
        foreach (
            var verb in new[] { Verbs.ApproveWithChange, Verbs.Decline, Verbs.AskBack, Verbs.HandOverKey, Verbs.PassOn }
        )
        {
            AssertStopped(who, verb, rule, said, () => _request.Press(who, verb));
            Assert.IsNotType<Reply.Open>(_request.Bot.LastReply);
        }
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("leo")]
    [InlineData("ruth")]
    public void A_form_that_tom_opened_decides_nothing_for_them_either(string who)
    {
        foreach (
            var (verb, field, value) in new[]
            {
                (Verbs.ApproveWithChange, "amount", "£40"),
                (Verbs.Decline, "words", "no"),
                (Verbs.AskBack, "words", "why"),
                (Verbs.PassOn, "to", "helen"),
                (Verbs.HandOverKey, "to", "maya"),
            }
        )
        {
            _request.Press("tom", verb);
            var before = _request.Case.Version;

            _request.Bot.Submit(who, (field, value));

            Assert.Equal(before + 1, _request.Case.Version);
            Assert.IsType<CaseEvent.AttemptRefused>(_request.History[^1].Event);
        }

        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
    }

    [Fact]
    public void Somebody_who_works_elsewhere_learns_nothing()
    {
        var real = _request.Press("ruth", Verbs.Approve);
        var invented = _request.Bot.Press("ruth", Verbs.Approve, "C-XXX.3.");

        Assert.Equal(invented, real);
    }

    [Fact]
    public void A_limit_that_was_lowered_after_the_card_was_sent_counts()
    {
        _request.Bot.Staff = Request.With(Sample.Staff, "tom", tom => tom with { Role = "supervisor" });

        AssertStopped(
            "tom",
            "approve",
            "gesture-supervisor",
            "Your own limit here is £50.",
            () => _request.Press("tom", Verbs.Approve)
        );
    }

    [Theory]
    [InlineData(Verbs.Approve)]
    [InlineData(Verbs.Decline)]
    public void Whoever_left_decides_nothing(string verb)
    {
        _request.Bot.Staff = Request.Without(Sample.Staff, "tom");

        AssertStopped("tom", verb, "not-asked", "This card is no longer available.", () => _request.Press("tom", verb));
    }

    [Fact]
    public void A_card_that_shows_what_is_no_longer_so_decides_nothing_and_a_fresh_one_comes()
    {
        var drawn = _request.Case.Version;
        _request.Bot.Say("maya", "third time she writes now");

        var said = _request.During(() => _request.Press("tom", Verbs.Approve, drawn));

        Assert.All(said, one => Assert.Equal("tom", one.To));
        Assert.Contains("That card is out of date.", said[0].Message.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("Maya asks £60", said[1].Message.PlainText, StringComparison.Ordinal);
        Assert.Equal(2, said.Count);
        Assert.Equal("out-of-date", Assert.IsType<CaseEvent.AttemptRefused>(_request.History[^1].Event).Rule);
        _request.Bot.Press("tom", "Approve £60");
        Assert.Equal(CaseStatus.Decided, _request.Case.Status);
    }

    [Fact]
    public void Nobody_gets_a_card_by_pressing_an_old_version_who_may_not_decide()
    {
        var drawn = _request.Case.Version;
        _request.Bot.Say("maya", "third time she writes now");

        AssertStopped(
            "maya",
            "approve",
            "no-self-approval",
            "Nobody decides their own request.",
            () => _request.Press("maya", Verbs.Approve, drawn)
        );
    }

    [Fact]
    public void What_was_learned_meanwhile_stands_on_every_card()
    {
        var told = _request.During("tom", () => _request.Bot.Say("maya", "third time she writes now"));

        Assert.Contains("third", told, StringComparison.OrdinalIgnoreCase);
        _request.Bot.Press("tom", "Approve £60");
        Assert.Equal(CaseStatus.Decided, _request.Case.Status);
    }

    [Fact]
    public void A_finished_case_is_not_decided_again()
    {
        _request.Press("tom", Verbs.Approve);

        AssertStopped(
            "helen",
            "approve",
            "already-decided",
            "Already decided. Tom approved it, Tue 24 Nov, 15:00: £60 on top.",
            () => _request.Press("helen", Verbs.Approve)
        );
    }

    [Fact]
    public void What_was_taken_back_is_not_decided()
    {
        _request.Press("maya", Verbs.Withdraw);

        AssertStopped(
            "tom",
            "approve",
            "already-decided",
            "No longer open. Maya took it back",
            () => _request.Press("tom", Verbs.Approve)
        );
    }

    [Fact]
    public void An_erased_case_is_decided_by_nobody_and_nobody_is_reminded_of_it()
    {
        Erase();

        AssertStopped(
            "tom",
            "approve",
            "not-asked",
            "This card is no longer available.",
            () => _request.Press("tom", Verbs.Approve)
        );
        Assert.Empty(_request.During(() => _request.Bot.Leap(TimeSpan.FromDays(4))));
        Assert.Equal("Nothing waits for you.", _request.Bot.Say("tom", "approvals"));
    }

    [Theory]
    [InlineData("C-XXX.1.")]
    [InlineData("P-7K2.1.")]
    [InlineData("H-tom.1.")]
    [InlineData("nonsense.99999999.item")]
    public void A_nonsense_reference_is_written_down_with_the_person(string token)
    {
        var said = _request.During(() => _request.Bot.Press("tom", Verbs.Approve, token));
        _request.Bot.Press("tom", Verbs.Decline, token);

        Assert.Equal(("tom", "This card is no longer available."), (Assert.Single(said).To, said[0].Message.PlainText));
        var rows = _request.Bot.View.History("H-tom").Select(one => one.Event).ToList();
        Assert.Equal(
            [new PresenceEvent.AttemptStopped("approve", "no-such-case"), new("decline", "no-such-case")],
            rows.Cast<PresenceEvent.AttemptStopped>()
        );
    }

    [Fact]
    public void A_yes_comes_with_words_to_use()
    {
        _request.Press("tom", Verbs.Approve);

        var told = _request.Bot.Last("maya");
        Assert.Contains(": yes", told, StringComparison.Ordinal);
        Assert.Contains("Tom approved it, Tue 24 Nov, 15:00: £60 on top.", told, StringComparison.Ordinal);
        Assert.Contains("I've spoken with my colleague, and it's yes: £60", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_says_the_new_amount_and_the_approver_s_own_words()
    {
        _request.Send("tom", Verbs.ApproveWithChange, ("amount", "£40"), ("words", "Say it comes from me."));

        var told = _request.Bot.Last("maya");
        Assert.Contains("approved it with a change", told, StringComparison.Ordinal);
        Assert.Contains("“Say it comes from me.”", told, StringComparison.Ordinal);
        Assert.Contains("it's yes: £40", told, StringComparison.Ordinal);
        Assert.Equal(DecisionOutcome.ApprovedWithChange, _request.Escalation.Outcome);
    }

    [Fact]
    public void A_no_says_what_is_left()
    {
        _request.Send("tom", Verbs.Decline, ("words", "the card will do more"));

        var told = _request.Bot.Last("maya");
        Assert.Contains("no, but not nothing", told, StringComparison.Ordinal);
        Assert.Contains("“the card will do more”", told, StringComparison.Ordinal);
        Assert.Contains("Still owed", told, StringComparison.Ordinal);
        Assert.Contains("You can still give:", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_is_used_once()
    {
        _request.Press("tom", Verbs.Approve);
        Settle(("granted", "yes"));

        _request.Bot.Say("maya", "third time she writes now");
        var again = _request.Bot.Say("maya", "settle £60 goodwill on top");

        Assert.Equal("approved-by-tom", Assert.Single(_request.Case.Given).Rule);
        Assert.Contains("Not settled", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_was_granted_is_written_down_as_it_was_given()
    {
        _request.Press("tom", Verbs.Approve);

        Settle(("onTop", "£45"));

        var given = Assert.Single(_request.Case.Given);
        Assert.Equal(("approved-by-tom", "£45"), (given.Rule, given.Amount.ToString()));
    }

    [Fact]
    public void A_yes_survives_a_later_no()
    {
        _request.Press("tom", Verbs.Approve);
        _request.Wait(1);
        _request.Bot.Say("maya", "ask for £70 on top");
        _request.Send("tom", Verbs.Decline, ("words", "£60 it is"));

        Settle(("granted", "yes"));

        Assert.Equal("£60", Assert.Single(_request.Case.Given).Amount.ToString());
    }

    [Fact]
    public void What_was_declined_and_comes_again_is_shown_as_such()
    {
        _request.Send("tom", Verbs.Decline, ("words", "too much for a bouquet"));
        _request.Wait(1);

        var told = _request.Bot.Say("maya", "ask for £70 on top");

        Assert.Equal(2, _request.Escalation.Round);
        Assert.Contains("It was declined before", told, StringComparison.Ordinal);
        Assert.Contains(
            "Tom declined it, Tue 24 Nov, 15:00. “too much for a bouquet” They came back with it.",
            _request.Bot.Last("tom"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_about_an_earlier_request_are_not_said_of_the_next()
    {
        _request.Send("tom", Verbs.Decline, ("words", "too much for a bouquet"));
        _request.Wait(1);
        _request.Bot.Say("maya", "ask for £70 on top");

        var closed = _request.During("tom", () => _request.Press("maya", Verbs.Withdraw));

        Assert.Contains("Maya took it back", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("too much for a bouquet", closed, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_again_while_it_waits_takes_the_first_back()
    {
        var first = _request.Bot.Said.Last(said => said.To == "tom").Card;
        _request.Wait(1);

        var said = _request.During(() => _request.Bot.Say("maya", "ask for £70 on top"));

        Assert.Single(_request.All<CaseEvent.EscalationWithdrawn>());
        Assert.Equal("£70", _request.Escalation.Asked?.Amount.ToString());
        Assert.Contains(
            "Maya took it back",
            Assert.Single(said, one => one.Card == first).Message.PlainText,
            StringComparison.Ordinal
        );
        Assert.Contains(said, one => one.To == "tom" && one.Card != first);
    }

    [Fact]
    public void Settling_while_it_waits_closes_the_cards()
    {
        Settle(("owed", "refund"));

        Assert.Equal(CaseStatus.Settled, _request.Case.Status);
        Assert.Equal(EscalationEnd.Withdrawn, _request.Escalation.End);
        Assert.Contains("took it back", _request.Bot.Last("tom"), StringComparison.Ordinal);
        Assert.Empty(_request.During(() => _request.Bot.Leap(TimeSpan.FromDays(4))));
    }

    [Fact]
    public void A_named_day_becomes_a_promise_that_whoever_asked_keeps()
    {
        _request.Send("tom", Verbs.ApproveWithChange, ("amount", "£40"), ("by", "Friday 5"));

        var promise = Assert.Single(_request.Bot.View.Promises);
        Assert.Equal(("maya", _request.Case.Id), (promise.Owner, promise.CaseId));
    }

    private void Settle(params (string Field, string Value)[] fields)
    {
        _request.Press("maya", Verbs.Settle);
        _request.Bot.Submit("maya", fields);
    }

    private void Erase()
    {
        var one = _request.Case;
        var erased = new RecordedEvent(
            one.Id,
            one.Version + 1,
            _request.Now,
            "office",
            "v",
            new CaseEvent.CaseErased()
        );
        _request.Bot.View.Apply(
            new Decision(new Conversation { Employee = "office" }) { Changes = [new StreamChange(one.Id, [erased])] }
        );
    }

    private void AssertStopped(string who, string what, string rule, string says, Action click)
    {
        var (before, status) = (_request.Case.Version, _request.Case.Status);

        var said = _request.During(click);

        // A card of their own is drawn again where it stands.
        var answer = Assert.Single(said, one => one.Card is null);
        Assert.All(said, one => Assert.Equal(who, one.To));
        Assert.Contains(says, answer.Message.PlainText, StringComparison.Ordinal);
        Assert.Equal((before + 1, status), (_request.Case.Version, _request.Case.Status));
        var refused = Assert.IsType<CaseEvent.AttemptRefused>(_request.History[^1].Event);
        Assert.Equal((what, rule), (refused.Attempt, refused.Rule));
        Assert.Equal(who, _request.History[^1].Actor);
    }
}
