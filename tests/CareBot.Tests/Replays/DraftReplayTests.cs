using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Core.Replays;
using CareBot.Tests.Escalations;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Replays;

/// <summary>What a draft would have changed for the people in the cases.</summary>
public sealed class DraftReplayTests
{
    private static readonly (string, string) MoreTrust = (
        "title: associate, may add: 15",
        "title: associate, may add: 25"
    );
    private static readonly (string, string) LessTrust = (
        "title: associate, may add: 15",
        "title: associate, may add: 10"
    );

    [Fact]
    public void A_request_that_would_not_be_needed_is_counted_with_its_money_and_what_was_granted()
    {
        var request = new Request().Ask("£20", Request.Laptop);
        request.Press("tom", Verbs.Approve);

        var report = Replay(request.Bot, SampleDrafts.Changed(MoreTrust));

        Assert.Equal(1, report.Raised);
        Assert.Equal(new ReplayedMoney(1, Pounds(20)), report.NeedlesslyRaised);
        Assert.Equal(Pounds(20), report.GrantedAnyway);
        var one = Assert.Single(report.Telling);
        Assert.Equal((request.Case.Id, ReplayEffect.NeedlesslyRaised, Pounds(20)), (one.Case, one.Effect, one.Money));
        Assert.Equal((JudgedAs.NeedsApproval, JudgedAs.Allowed), (one.Then, one.Now));
        Assert.Equal(new(JudgedAs.NeedsApproval, JudgedAs.Allowed, 1), Assert.Single(report.Judged));
    }

    [Fact]
    public void A_request_that_was_declined_was_granted_nothing_and_one_that_stays_too_large_is_still_needed()
    {
        var declined = new Request().Ask("£20", Request.Laptop);
        declined.Send("tom", Verbs.Decline, ("words", "Not this time."));
        var large = new Request().Ask("£60", Request.Laptop);

        Assert.Equal(Pounds(0), Replay(declined.Bot, SampleDrafts.Changed(MoreTrust)).GrantedAnyway);
        Assert.Equal(0, Replay(large.Bot, SampleDrafts.Changed(MoreTrust)).NeedlesslyRaised.Count);
    }

    [Fact]
    public void A_month_is_a_twelfth_of_a_year_and_counts_from_the_first_verdict()
    {
        var request = new Request().Ask("£20", Request.Laptop);
        var (from, to) = (Sample.Morning.AddDays(-400), Sample.Morning.AddDays(10));

        var report = Replay(request.Bot, SampleDrafts.Changed(MoreTrust), new HistorySpan(from, to));

        // £20 in ten days, 30.4375 days to a month.
        Assert.Equal(Pounds(60.88m), report.RaisedPerMonth);
    }

    [Fact]
    public void What_was_given_on_own_authority_and_would_not_be_allowed_is_counted()
    {
        var bot = Settled("£12");

        var report = Replay(bot, SampleDrafts.Changed(LessTrust));

        Assert.Equal(new ReplayedMoney(1, Pounds(12)), report.GivenNoLonger);
        Assert.Equal(ReplayEffect.GivenNoLonger, Assert.Single(report.Telling).Effect);
    }

    [Fact]
    public void What_was_approved_was_not_given_on_own_authority()
    {
        var request = new Request().Ask("£20", Request.Laptop);
        request.Press("tom", Verbs.Approve);
        request.Bot.Say("maya", "settle £20 goodwill on top");
        Assert.Equal(CaseStatus.Settled, request.Case.Status);

        Assert.Equal(0, Replay(request.Bot, SampleDrafts.Changed(LessTrust)).GivenNoLonger.Count);
    }

    [Fact]
    public void An_offer_that_would_fall_below_the_floor_is_counted()
    {
        var bot = Sample.Bot();
        bot.Say("maya", "lamp £50 arrived late");
        bot.Say("maya", "settle £7 goodwill on top");
        Assert.Equal(CaseStatus.Settled, Assert.Single(bot.View.Cases).Status);

        var report = Replay(bot, SampleDrafts.Changed(("too small below: 60%", "too small below: 100%")));

        Assert.Equal(new ReplayedMoney(1, Pounds(7)), report.BelowFloor);
        Assert.Equal(bot.View.Cases[0].Id, Assert.Single(report.Telling).Case);
    }

    [Fact]
    public void Money_is_summed_in_the_policys_currency_at_its_own_rates()
    {
        var request = new Request();
        request.Bot.Say("ruth", "laptop bought 2 weeks ago for $640, volume broken");
        request.Bot.Say("ruth", "ask for $25 on top");

        var report = Replay(request.Bot, SampleDrafts.Changed(MoreTrust));

        Assert.Equal(new ReplayedMoney(1, Pounds(20)), report.NeedlesslyRaised);
    }

    [Theory]
    [InlineData("role", "role 'trainee'")]
    [InlineData("currency", "currency 'JPY'")]
    [InlineData("remedy", "remedy 'a-song'")]
    public void What_the_draft_does_not_know_is_counted_and_named_and_never_guessed(string what, string name)
    {
        var request = new Request().Ask("£20", Request.Laptop);
        var strange = request.History.Select(recorded => Strange(recorded, what)).ToList();

        var replay = new DraftReplay(Span(request.Now), SampleDrafts.Changed(MoreTrust));
        replay.Add(strange);

        Assert.Equal(1, replay.Report.NotAsked);
        Assert.Equal(new NamedCount(name, 1), Assert.Single(replay.Report.Unknown));
        Assert.Equal(0, replay.Report.NeedlesslyRaised.Count);
    }

    [Fact]
    public void The_policy_of_the_day_changes_nothing()
    {
        var past = BusyPast.Play(seed: 1, troubles: 30, [Sample.Policy]);
        var replay = new DraftReplay(past.Span, Sample.Policy);
        foreach (var history in past.Histories)
            replay.Add(history);

        Assert.True(replay.Report.Verdicts > 50);
        Assert.Equal(0, replay.Report.Changed);
        Assert.Empty(replay.Report.Judged);
        Assert.Equal(0, replay.Report.GivenNoLonger.Count);
        Assert.Empty(replay.Report.Telling);
    }

    [Fact]
    public void Every_figure_comes_out_the_same_where_it_is_counted_otherwise()
    {
        var past = BusyPast.Play(seed: 5, troubles: 60, [Sample.Policy]);
        var draft = SampleDrafts.Changed(("title: associate, may add: 15", "title: associate, may add: 45"));
        var replay = new DraftReplay(past.Span, draft);
        foreach (var history in past.Histories)
            replay.Add(history);

        var needless = past
            .Histories.SelectMany(PastVerdicts.Of)
            .Where(one => one.Recorded.Event is CaseEvent.CaseEscalated { Asked: not null })
            .Select(one => draft.Judge(one.Situation, one.Weighed.Offer ?? throw new InvalidOperationException()))
            .Where(judged => judged is OfferVerdict.Allowed or OfferVerdict.Owed)
            .ToList();
        var pence = needless
            .OfType<OfferVerdict.Allowed>()
            .Sum(one => Math.Round(one.Counted.MinorUnits / Rate(one.Counted.Currency), MidpointRounding.AwayFromZero));

        Assert.NotEmpty(needless);
        Assert.Equal(needless.Count, replay.Report.NeedlesslyRaised.Count);
        Assert.Equal(new Money((long)pence, Currency.Gbp), replay.Report.NeedlesslyRaised.Sum);
        Assert.True(replay.Report.GrantedAnyway <= replay.Report.NeedlesslyRaised.Sum);
    }

    [Fact]
    public void The_ten_cases_with_the_most_money_are_named_the_most_first_and_each_of_them_once()
    {
        var request = new Request();
        for (var pounds = 16; pounds < 28; pounds++)
        {
            request.Bot.Say("maya", "start over");
            request.Ask($"£{pounds}", Request.Laptop);
            request.Bot.Say("maya", $"ask for £{pounds - 1} on top");
        }

        var report = Replay(request.Bot, SampleDrafts.Changed(("associate, may add: 15", "associate, may add: 45")));

        Assert.True(report.NeedlesslyRaised.Count > 20);
        Assert.Equal(
            Enumerable.Range(18, 10).Reverse().Select(one => Pounds(one)),
            report.Telling.Select(one => one.Money)
        );
        Assert.Equal(10, report.Telling.Select(one => one.Case).Distinct().Count());
    }

    private static decimal Rate(Currency currency) =>
        currency.Code switch
        {
            "EUR" => 1.15m,
            "USD" => 1.25m,
            _ => 1m,
        };

    private static TalkingBot Settled(string amount)
    {
        var bot = Sample.Bot();
        bot.Say("maya", Request.Laptop);
        bot.Say("maya", $"settle {amount} goodwill on top");
        Assert.Equal(CaseStatus.Settled, Assert.Single(bot.View.Cases).Status);
        return bot;
    }

    private static RecordedEvent Strange(RecordedEvent recorded, string what)
    {
        if (recorded.Event is not CaseEvent.CaseEscalated { Weighed: { Offer: { } offer } weighed } escalated)
            return recorded;
        var yen = Currency.Find("JPY") ?? Currency.Gbp;
        var strange = what switch
        {
            "role" => weighed with { Role = "trainee" },
            "currency" => weighed with { Limit = Money.Zero(yen) },
            _ => weighed with { Offer = offer with { Remedy = "a-song" } },
        };
        return recorded with { Event = escalated with { Weighed = strange } };
    }

    private static ReplayReport Replay(TalkingBot bot, Policy draft, HistorySpan? span = null)
    {
        var replay = new DraftReplay(span ?? Span(Sample.Morning), draft);
        foreach (var one in bot.View.Cases)
            replay.Add(bot.View.History(one.Id));
        return replay.Report;
    }

    private static HistorySpan Span(DateTimeOffset around) => new(around.AddDays(-1), around.AddDays(1));

    private static Money Pounds(decimal pounds) => Money.Of(pounds, Currency.Gbp);
}
