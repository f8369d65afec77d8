using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class PassOnTests
{
    private readonly Request _request = new Request().Ask("£60");

    [Fact]
    public void Whoever_is_asked_passes_it_on_and_the_asker_hears_to_whom()
    {
        var told = _request.During("maya", () => _request.Send("tom", Verbs.PassOn, ("to", "helen")));

        Assert.Equal(["helen"], _request.Asked);
        Assert.Equal(MoveReason.PassedOn, Assert.Single(_request.All<CaseEvent.EscalationMoved>()).Why);
        Assert.Contains("Helen has it now. Tom passed it on.", told, StringComparison.Ordinal);
        Assert.StartsWith("Maya asks £60", _request.Bot.Last("helen"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_passed_it_on_may_still_answer()
    {
        _request.Send("tom", Verbs.PassOn, ("to", "helen"));

        _request.Press("tom", Verbs.Approve);

        Assert.Equal("tom", _request.Escalation.DecidedBy);
    }

    [Fact]
    public void Only_who_may_say_yes_and_is_there_is_offered()
    {
        _request.Bot.Say("frank", "away until Friday");

        _request.Press("tom", Verbs.PassOn);

        var form = Assert.IsType<Reply.Open>(_request.Bot.LastReply).Form;
        var offered = Assert.IsType<Field.Choice>(Assert.Single(form.Fields)).Options.Select(one => one.Key).ToList();
        Assert.Contains("helen", offered);
        Assert.All(
            new[] { "tom", "frank", "maya", "priya", "omar", "leo" },
            person => Assert.DoesNotContain(person, offered)
        );
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("priya")]
    [InlineData("nobody")]
    [InlineData("")]
    public void It_goes_to_nobody_else(string to)
    {
        _request.Send("tom", Verbs.PassOn, ("to", to));

        Assert.IsType<Reply.FormErrors>(_request.Bot.LastReply);
        Assert.Equal(["tom"], _request.Asked);
    }

    [Fact]
    public void Where_nobody_else_may_it_says_so()
    {
        var request = new Request(staff: Request.Without(Sample.Staff, "helen", "frank", "jonas")).Ask("£60");

        var said = request.Press("tom", Verbs.PassOn);

        Assert.StartsWith("Nobody else here may say yes to that.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_never_passed_to_whoever_gave_the_first_of_two_yeses()
    {
        var anywhere = SampleText.With(
            "[supervisor on duty, store-manager in store,",
            "[supervisor on duty, store-manager,"
        );
        var request = new Request(anywhere).Ask("£220", Request.Laptop);
        request.Press("tom", Verbs.Approve);
        var second = request.Asked[0];

        request.Send(second, Verbs.PassOn, ("to", "tom"));

        Assert.IsType<Reply.FormErrors>(request.Bot.LastReply);
        Assert.Equal([second], request.Asked);
    }

    [Fact]
    public void Whoever_gets_it_a_second_time_is_told_and_not_only_redrawn()
    {
        _request.Send("tom", Verbs.PassOn, ("to", "helen"));
        var known = _request.Bot.Said.Where(said => said.To == "tom").Select(said => said.Card).ToHashSet();

        var said = _request.During(() => _request.Send("helen", Verbs.PassOn, ("to", "tom")));

        Assert.Equal(["tom"], _request.Asked);
        Assert.Contains(said, one => one.To == "tom" && one.Card is { } card && !known.Contains(card));
    }
}
