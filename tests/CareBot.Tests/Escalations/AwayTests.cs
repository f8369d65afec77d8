using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class AwayTests
{
    private readonly Request _request = new();

    [Theory]
    [InlineData("away until Friday", "Fri 27 Nov, 09:00", null)]
    [InlineData("away until tomorrow", "Wed 25 Nov, 09:00", null)]
    [InlineData("away until Friday 5 pm, Helen decides for me", "Fri 27 Nov, 17:00", "helen")]
    [InlineData("away till tomorrow noon. Helen Marsh decides for me!", "Wed 25 Nov, 12:00", "helen")]
    [InlineData("Away until Friday, helen covers", "Fri 27 Nov, 09:00", "helen")]
    [InlineData("away for 2 hours", "Tue 24 Nov, 17:00", null)]
    public void Somebody_is_away_until_a_time_and_somebody_may_decide_for_them(
        string text,
        string until,
        string? standIn
    )
    {
        var said = _request.Bot.Say("tom", text);

        Assert.StartsWith($"You are away until {until}.", said, StringComparison.Ordinal);
        Assert.Equal(standIn, _request.Bot.View.FindPresence("tom")?.StandIn);
        Assert.True(_request.Bot.View.FindPresence("tom")?.IsAway(_request.Now));
    }

    [Theory]
    [InlineData("away")]
    [InlineData("away nonsense")]
    [InlineData("away until yesterday")]
    [InlineData("away until 31.02.2027")]
    [InlineData("away until 1.1.2029")]
    public void Without_a_time_it_is_asked_for(string text)
    {
        var said = _request.Bot.Say("tom", text);

        Assert.StartsWith("Until when, and who decides for you?", said, StringComparison.Ordinal);
        Assert.Null(_request.Bot.View.FindPresence("tom"));
    }

    [Theory]
    [InlineData("away until Friday, Tom decides for me", "Nobody stands in for themselves.")]
    [InlineData("away until Friday, Zebedee decides for me", "I do not know who shall decide for you.")]
    [InlineData("away until Friday, Pete decides for me", "I do not know who shall decide for you.")]
    public void Whoever_stands_in_must_be_somebody_else_who_works_here(string text, string problem)
    {
        var said = _request.Bot.Say("tom", text);

        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.Null(_request.Bot.View.FindPresence("tom"));
    }

    [Fact]
    public void Of_two_who_are_called_alike_it_is_asked_who_is_meant()
    {
        _request.Bot.Staff = Request.With(Sample.Staff, "leo", leo => leo with { Name = "Priya Brandt" });

        var said = _request.Bot.Say("tom", "away until Friday, Priya decides for me");
        var whole = _request.Bot.Say("tom", "away until Friday, Priya Nair decides for me");

        Assert.Contains("Priya Nair", said, StringComparison.Ordinal);
        Assert.Contains("Priya Brandt", said, StringComparison.Ordinal);
        Assert.StartsWith("You are away until", whole, StringComparison.Ordinal);
        Assert.Equal("priya", _request.Bot.View.FindPresence("tom")?.StandIn);
    }

    [Fact]
    public void What_waits_goes_to_the_stand_in_at_once()
    {
        _request.Ask("£60");

        var told = _request.During("maya", () => _request.Bot.Say("tom", "away until Friday, Helen decides for me"));

        Assert.Equal(["helen"], _request.Asked);
        Assert.Equal(_request.Now.AddMinutes(15), _request.Asking.DueAt);
        Assert.Contains("Helen has it now.", told, StringComparison.Ordinal);
        Assert.Contains(
            "Passed on: 1 that waited for you.",
            string.Join('\n', _request.Bot.All("tom")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_waits_goes_on_to_somebody_whose_yes_is_enough_where_the_stand_in_s_is_not()
    {
        _request.Ask("£60");

        _request.Bot.Say("tom", "away until Friday, Omar decides for me");

        Assert.NotEqual(["omar"], _request.Asked);
        Assert.NotEqual(["tom"], _request.Asked);
    }

    [Fact]
    public void Where_another_is_asked_as_well_it_stays_with_them()
    {
        _request.Ask("£30");

        _request.Bot.Say("priya", "away until Friday");

        Assert.Contains("omar", _request.Asked);
        Assert.Equal(0, _request.Asking.Step);
    }

    [Fact]
    public void Where_all_who_are_asked_go_away_it_goes_on_with_the_last_of_them()
    {
        _request.Ask("£30");

        _request.Bot.Say("priya", "away until Friday, Helen decides for me");
        _request.Bot.Say("omar", "away until Friday, Tom decides for me");

        Assert.Equal(["tom"], _request.Asked);
    }

    [Fact]
    public void Whoever_is_back_is_asked_again()
    {
        _request.Bot.Say("tom", "away until Friday, Helen decides for me");

        var said = _request.Bot.Say("tom", "away off");

        Assert.StartsWith("Welcome back.", said, StringComparison.Ordinal);
        Assert.Equal(["tom"], _request.Ask("£60").Asked);
        Assert.StartsWith("You are not away.", _request.Bot.Say("tom", "i'm back"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_by_itself_to_the_instant()
    {
        _request.Bot.Say("tom", "away for 2 hours");
        var until = _request.Now.AddHours(2);

        Assert.True(_request.Bot.View.FindPresence("tom")?.IsAway(until.AddTicks(-1)));
        Assert.False(_request.Bot.View.FindPresence("tom")?.IsAway(until));
    }

    [Fact]
    public void A_stand_in_decides_what_somebody_was_asked_before_they_went()
    {
        var request = new Request(
            staff: Request.With(Sample.Staff, "frank", frank => frank with { Store = "harbour-street" })
        );
        request.Ask("£60");
        request.Bot.Say("tom", "away until Friday, Frank decides for me");

        request.Press("frank", Core.Messages.Verbs.Approve);

        Assert.Equal("frank", request.Escalation.DecidedBy);
    }

    [Fact]
    public void Going_away_is_told_and_asked_without_a_time()
    {
        _request.Bot.Say("tom", "away until Friday");

        Assert.StartsWith(
            "You are away until Fri 27 Nov, 09:00.",
            _request.Bot.Say("tom", "away"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_stand_in_decides_by_their_own_limits()
    {
        _request.Ask("£60");
        _request.Bot.Say("tom", "away until Friday, Omar decides for me");

        var said = _request.Press("omar", Core.Messages.Verbs.Approve);

        Assert.Contains("Your own limit here is £50.", said, StringComparison.Ordinal);
    }
}
