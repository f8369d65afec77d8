using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

/// <summary>Above £200 two store managers must agree; an area manager may alone.</summary>
public sealed class TwoYesesTests
{
    private readonly Request _request = new Request().Ask("£220", Request.Laptop);

    [Fact]
    public void The_first_yes_is_kept_and_somebody_else_is_asked()
    {
        var said = _request.During(() => _request.Press("tom", Verbs.Approve));

        Assert.Equal(
            ("tom", "£220"),
            (_request.Escalation.FirstYes?.By, _request.Escalation.FirstYes?.Granted?.Amount.ToString())
        );
        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
        Assert.DoesNotContain("tom", _request.Asked);
        var second = Assert.Single(_request.Asked);
        Assert.Contains("Tom, Tue 24 Nov, 15:00; two must agree", Text(said, second), StringComparison.Ordinal);
        Assert.Contains("Your yes is kept.", Text(said, "tom"), StringComparison.Ordinal);
        Assert.Contains("Tom said yes; so much needs two.", Text(said, "maya"), StringComparison.Ordinal);
        Assert.Null(_request.Case.Approval);
    }

    [Fact]
    public void The_second_yes_decides_and_both_are_named()
    {
        _request.Press("tom", Verbs.Approve);
        var second = _request.Asked[0];

        _request.Press(second, Verbs.Approve);

        Assert.Equal(DecisionOutcome.Approved, _request.Escalation.Outcome);
        Assert.Equal($"approved-by-tom-and-{second}", _request.Case.Approval?.Rule);
        Assert.Contains("Tom and ", _request.Bot.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_to_something_else_than_is_known_now_counts_no_more()
    {
        _request.Press("tom", Verbs.Approve);

        _request.Bot.Say("maya", "third time she writes now");

        Assert.Null(_request.Escalation.FirstYes);
        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
    }

    [Fact]
    public void The_first_cannot_be_the_second_and_not_with_a_change_either()
    {
        _request.Press("tom", Verbs.Approve);

        var again = _request.Press("tom", Verbs.Approve);
        var changed = _request.Press("tom", Verbs.ApproveWithChange);

        Assert.Equal(again, changed);
        Assert.Contains("the second yes must be somebody else's", again, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
        Assert.Equal(["two-people", "two-people"], _request.All<CaseEvent.AttemptRefused>().Select(one => one.Rule));
        Assert.Single(_request.All<CaseEvent.FirstYesGiven>());
    }

    [Fact]
    public void Whoever_agreed_already_is_not_told_that_it_waits_for_them()
    {
        _request.Press("tom", Verbs.Approve);

        Assert.Equal("Nothing waits for you.", _request.Bot.Say("tom", "approvals"));
    }

    [Fact]
    public void A_first_yes_with_a_change_is_what_the_second_is_asked_for()
    {
        _request.Send("tom", Verbs.ApproveWithChange, ("amount", "£210"));
        var second = _request.Asked[0];
        Assert.Contains(_request.Bot.ButtonsOf(second), button => button.Title == "Approve £210");

        _request.Press(second, Verbs.Approve);

        Assert.Equal("£210", _request.Escalation.Granted?.Amount.ToString());
        Assert.Equal(DecisionOutcome.ApprovedWithChange, _request.Escalation.Outcome);
    }

    [Fact]
    public void The_second_may_agree_to_less_but_not_to_more_than_the_first()
    {
        _request.Send("tom", Verbs.ApproveWithChange, ("amount", "£210"));
        var second = _request.Asked[0];

        _request.Send(second, Verbs.ApproveWithChange, ("amount", "£215"));
        var refused = Assert.IsType<Reply.FormErrors>(_request.Bot.LastReply).Errors["amount"];
        _request.Send(second, Verbs.ApproveWithChange, ("amount", "£205"));

        Assert.Contains("Tom agreed to £210", refused, StringComparison.Ordinal);
        Assert.Equal("£205", _request.Escalation.Granted?.Amount.ToString());
    }

    [Fact]
    public void Whoever_may_alone_needs_no_second()
    {
        _request.Press("helen", Verbs.Approve);

        Assert.Equal((CaseStatus.Decided, "helen"), (_request.Case.Status, _request.Escalation.DecidedBy));
        Assert.Empty(_request.All<CaseEvent.FirstYesGiven>());
    }

    [Theory]
    [InlineData("£200")]
    [InlineData("£150")]
    public void Up_to_the_threshold_one_yes_is_enough(string amount)
    {
        _request.Send("tom", Verbs.ApproveWithChange, ("amount", amount));

        Assert.Equal(
            (CaseStatus.Decided, amount),
            (_request.Case.Status, _request.Escalation.Granted?.Amount.ToString())
        );
    }

    [Fact]
    public void Where_nobody_else_may_the_first_hears_how_much_one_may_approve()
    {
        var request = new Request(staff: Request.Without(Sample.Staff, "helen", "frank", "jonas")).Ask(
            "£220",
            Request.Laptop
        );

        var said = request.Press("tom", Verbs.Approve);

        Assert.Contains("Approve £200 or less, or decline it.", said, StringComparison.Ordinal);
        Assert.Equal("needs-two", Assert.Single(request.All<CaseEvent.AttemptRefused>()).Rule);
        Assert.Null(request.Escalation.FirstYes);
        request.Send("tom", Verbs.ApproveWithChange, ("amount", "£200"));
        Assert.Equal(CaseStatus.Decided, request.Case.Status);
    }

    [Fact]
    public void A_no_by_the_second_is_a_no()
    {
        _request.Press("tom", Verbs.Approve);

        _request.Send(_request.Asked[0], Verbs.Decline, ("words", "repair it first"));

        Assert.Equal(DecisionOutcome.Declined, _request.Escalation.Outcome);
        Assert.Null(_request.Case.Approval);
        Assert.Contains("“repair it first”", _request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_yes_does_not_go_over_to_the_next_request()
    {
        _request.Press("tom", Verbs.Approve);
        _request.Wait(1);

        _request.Bot.Say("maya", "ask for £100 on top");

        Assert.Equal(["tom"], _request.Asked);
        Assert.Null(_request.Escalation.FirstYes);
        _request.Press("tom", Verbs.Approve);
        Assert.Equal(CaseStatus.Decided, _request.Case.Status);
    }

    private static string Text(IEnumerable<Core.Conversations.Outgoing> said, string person) =>
        string.Join('\n', said.Where(one => one.To == person).Select(one => one.Message.PlainText));
}
