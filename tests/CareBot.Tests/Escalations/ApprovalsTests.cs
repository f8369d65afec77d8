using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

public sealed class ApprovalsTests
{
    private readonly Request _request = new();

    public ApprovalsTests()
    {
        Ask("maya", "£60", "by email");
        Ask("leo", "£61", "on the phone");
        Ask("sana", "£62", "at the counter");
        Ask("maya", "£63", "at the counter");
    }

    [Fact]
    public void Who_waits_at_the_counter_comes_first_and_then_who_waits_longest()
    {
        var list = _request.Bot.Say("tom", "approvals");

        var places = new[] { "£62", "£63", "£61", "£60" }
            .Select(amount => list.IndexOf(amount, StringComparison.Ordinal))
            .ToList();
        Assert.StartsWith("4 waiting for you", list, StringComparison.Ordinal);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Fact]
    public void After_each_decision_the_next_is_offered()
    {
        var first = Decide("£62");
        var second = Decide("£63");
        var third = Decide("£61");
        var last = Decide("£60");

        Assert.Contains("3 more wait for you; next:", first, StringComparison.Ordinal);
        Assert.Contains("asks £63", first, StringComparison.Ordinal);
        Assert.Contains("2 more wait for you; next:", second, StringComparison.Ordinal);
        Assert.Contains("asks £61", second, StringComparison.Ordinal);
        Assert.Contains("One more waits for you:", third, StringComparison.Ordinal);
        Assert.DoesNotContain("wait", last, StringComparison.Ordinal);
        Assert.Equal("Nothing waits for you.", _request.Bot.Say("tom", "approvals"));
    }

    [Fact]
    public void What_is_offered_is_shown_whole_and_can_be_decided()
    {
        Decide("£62");

        var shown = _request.Bot.Press("tom", "Show it");
        _request.Bot.Press("tom", "Approve £63");

        Assert.StartsWith("Maya asks £63", shown, StringComparison.Ordinal);
        Assert.Contains(_request.Bot.All("maya"), text => text.Contains("it's yes: £63", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_look_is_redrawn_too_once_it_is_decided()
    {
        var list = _request.Bot.Say("tom", "approvals");
        _request.Bot.Press("tom", Verbs.ShowApproval, $"{CaseOf("£62")}.1.");

        var said = _request.During(() => _request.Bot.Press("helen", Verbs.Approve, Token("£62")));

        Assert.NotEmpty(list);
        Assert.Equal(
            2,
            said.Count(one =>
                one.To == "tom" && one.Message.PlainText.Contains("Helen approved it", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Nobody_is_shown_what_is_not_theirs_to_decide()
    {
        var mine = _request.Bot.Press("maya", Verbs.ShowApproval, Token("£60"));
        var strange = _request.Bot.Press("ruth", Verbs.ShowApproval, Token("£60"));

        Assert.DoesNotContain(_request.Bot.ButtonsOf("maya"), button => button.Verb == Verbs.Approve);
        Assert.Contains("waits for Tom", mine, StringComparison.Ordinal);
        Assert.StartsWith("There is no such case that you may see.", strange, StringComparison.Ordinal);
    }

    private void Ask(string asker, string amount, string place)
    {
        _request.Bot.Say(asker, "start over");
        _request.Ask(amount, $"{Request.Bouquet}, {place}", asker);
        _request.Wait(1);
    }

    private string Decide(string amount) => _request.Bot.Press("tom", Verbs.Approve, Token(amount));

    private string CaseOf(string amount) =>
        _request.Bot.View.Cases.Single(one => one.Escalation?.Asked?.Amount.ToString() == amount).Id;

    private string Token(string amount) =>
        new ButtonToken(CaseOf(amount), _request.Bot.View.FindCase(CaseOf(amount))?.Version ?? 0).ToString();
}
