using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

public sealed class WithdrawTests
{
    private readonly Request _request = new Request().Ask("£60");

    [Fact]
    public void The_asker_takes_it_back_and_every_card_says_so()
    {
        var said = _request.During(() => _request.Press("maya", Verbs.Withdraw));

        Assert.Equal((CaseStatus.Open, EscalationEnd.Withdrawn), (_request.Case.Status, _request.Escalation.End));
        Assert.Contains(
            said,
            one => one.To == "tom" && one.Message.PlainText.Contains("Maya took it back", StringComparison.Ordinal)
        );
        Assert.Contains("Taken back", _request.Bot.Last("maya"), StringComparison.Ordinal);
        Assert.Empty(_request.During(() => _request.Bot.Leap(TimeSpan.FromDays(4))));
    }

    [Theory]
    [InlineData("leo")]
    [InlineData("tom")]
    [InlineData("ruth")]
    public void Nobody_else_does(string who)
    {
        _request.Press(who, Verbs.Withdraw);

        Assert.Equal(CaseStatus.Waiting, _request.Case.Status);
        var stopped = Assert.Single(_request.All<CaseEvent.AttemptRefused>());
        Assert.Equal((Verbs.Withdraw, "not-asked-by-you"), (stopped.Attempt, stopped.Rule));
    }

    [Fact]
    public void A_second_press_changes_nothing()
    {
        _request.Press("maya", Verbs.Withdraw);

        _request.Press("maya", Verbs.Withdraw);

        Assert.Single(_request.All<CaseEvent.EscalationWithdrawn>());
    }

    [Fact]
    public void It_can_be_asked_again_and_that_is_no_second_round()
    {
        _request.Press("maya", Verbs.Withdraw);
        _request.Wait(1);

        _request.Bot.Say("maya", "ask for £60 on top");

        Assert.Equal((CaseStatus.Waiting, 1), (_request.Case.Status, _request.Escalation.Round));
    }
}
