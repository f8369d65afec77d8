using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class DecidingTests
{
    private readonly TalkingBot _bot = Sample.Bot();

    public DecidingTests()
    {
        _bot.Say("maya", "bouquet £50 for a 92nd birthday came tiny");
        _bot.Say("maya", "ask for £60 on top");
    }

    private Case Case => Assert.Single(_bot.View.Cases);

    [Fact]
    public void Nobody_decides_their_own_request()
    {
        var said = Press("maya", Verbs.Approve);

        Assert.Contains("Nobody decides their own request. Tom can.", said, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Waiting, Case.Status);
        Assert.Contains(
            _bot.View.History(Case.Id),
            one => one.Event is CaseEvent.AttemptRefused { Attempt: "approve" }
        );
    }

    [Fact]
    public void A_limit_too_low_at_the_click_is_refused_with_who_may()
    {
        var said = Press("omar", Verbs.Approve);

        Assert.Contains("Your own limit here is £50", said, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Waiting, Case.Status);
    }

    [Fact]
    public void A_stranger_to_the_case_learns_nothing()
    {
        var said = Press("frank", Verbs.Approve);

        Assert.Equal("This card is no longer available.", said);
        Assert.Equal(Press("frank", Verbs.Approve, "C-XXX"), said);
    }

    [Theory]
    [InlineData(Verbs.ApproveWithChange)]
    [InlineData(Verbs.Decline)]
    [InlineData(Verbs.AskBack)]
    [InlineData(Verbs.HandOverKey)]
    [InlineData(Verbs.PassOn)]
    public void Whoever_may_not_decide_gets_no_form_to_do_it_with(string verb)
    {
        var said = Press("leo", verb);

        Assert.IsType<Reply.Nothing>(_bot.LastReply);
        Assert.Contains("This one is for Tom to decide.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_click_hears_who_decided()
    {
        Press("tom", Verbs.Approve);

        var again = Press("tom", Verbs.Approve);
        var late = Press("helen", Verbs.Decline);

        Assert.Contains("Already decided. Tom approved it", again, StringComparison.Ordinal);
        Assert.Contains("Already decided. Tom approved it", late, StringComparison.Ordinal);
        Assert.Single(_bot.View.History(Case.Id), one => one.Event is CaseEvent.CaseDecided);
    }

    [Fact]
    public void A_no_needs_a_reason_and_comes_with_what_is_left()
    {
        Press("tom", Verbs.Decline);
        _bot.Submit("tom", ("words", " "));
        var errors = Assert.IsType<Reply.FormErrors>(_bot.LastReply).Errors;
        _bot.Submit("tom", ("words", "the card and the bouquet will do more"));

        Assert.Contains("bare no", errors["words"], StringComparison.Ordinal);
        Assert.Contains("the card and the bouquet will do more", _bot.Last("maya"), StringComparison.Ordinal);
        Assert.Contains("You can still give:", _bot.Last("maya"), StringComparison.Ordinal);
        Assert.Contains("Still owed: the £50 back", _bot.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_judged_like_any_other_amount()
    {
        Press("tom", Verbs.ApproveWithChange);
        _bot.Submit("tom", ("amount", "£900"));
        Assert.IsType<Reply.FormErrors>(_bot.LastReply);

        _bot.Submit("tom", ("amount", "£40"));

        Assert.Equal(DecisionOutcome.ApprovedWithChange, Case.Escalation?.Outcome);
        Assert.Equal("£40", Case.Escalation?.Granted?.Amount.ToString());
    }

    private string Press(string person, string verb, string? caseId = null) =>
        _bot.Press(person, verb, new ButtonToken(caseId ?? Case.Id, Case.Version).ToString());
}
