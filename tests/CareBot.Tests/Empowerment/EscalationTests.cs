using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class EscalationTests
{
    private const string Waits =
        "escalation: { wait: { counter: 5 min, mail: 4 hours, not-said: 7 min, public: 9 min } }";

    private const string Fallback =
        "escalation: { fallback: { may add: 15, because: Nobody answered; that is our failure. } }";

    [Theory]
    [InlineData(Place.Counter, false, 5)]
    [InlineData(Place.Counter, true, 5)]
    [InlineData(Place.Phone, false, 15)]
    [InlineData(Place.Mail, false, 240)]
    [InlineData(Place.Mail, true, 9)]
    [InlineData(null, false, 7)]
    public void A_step_waits_as_the_place_allows(Place? place, bool isPublic, int minutes)
    {
        var chain = SmallPolicy.With(Waits).ChainFor(At(place, isPublic));

        Assert.All(chain.Steps, step => Assert.Equal(TimeSpan.FromMinutes(minutes), step.Wait));
    }

    [Theory]
    [InlineData(Place.Counter, true)]
    [InlineData(Place.Social, true)]
    [InlineData(Place.Social, false)]
    [InlineData(null, false)]
    [InlineData(null, true)]
    public void Where_nothing_is_written_the_time_to_answer_counts(Place? place, bool isPublic)
    {
        var policy = SmallPolicy.With();

        var chain = policy.ChainFor(At(place, isPublic));

        Assert.Equal(policy.AnswerWithin(place, isPublic), chain.Steps[0].Wait);
    }

    [Fact]
    public void A_chain_s_own_wait_beats_every_place_and_the_public()
    {
        var policy = SmallPolicy.With(Waits + "\nchains: { slow: { steps: [boss, head], wait: 2 hours } }");

        var chain = policy.ChainFor(At(Place.Counter, isPublic: true));

        Assert.All(chain.Steps, step => Assert.Equal(TimeSpan.FromHours(2), step.Wait));
    }

    [Fact]
    public void Reminding_and_giving_up_have_usual_times_and_may_be_set()
    {
        var usual = SmallPolicy.With().ChainFor(SmallPolicy.In(Facts.None));
        var set = SmallPolicy
            .With("escalation: { remind after: 30%, gives up after: 12 hours }")
            .ChainFor(SmallPolicy.In(Facts.None));

        Assert.Equal((50, TimeSpan.FromDays(3)), (usual.NagAfter, usual.ExpiresAfter));
        Assert.Equal((30, TimeSpan.FromHours(12)), (set.NagAfter, set.ExpiresAfter));
    }

    [Fact]
    public void A_fallback_is_off_until_it_is_written_down()
    {
        var off = SmallPolicy.With(Waits).ChainFor(SmallPolicy.In(SmallPolicy.Light)).Fallback;
        var on = SmallPolicy.With(Fallback).ChainFor(SmallPolicy.In(SmallPolicy.Light)).Fallback;

        Assert.Null(off);
        Assert.Equal(Money.Of(15, Currency.Gbp), on?.UpTo);
        Assert.Equal(("fallback", "Nobody answered; that is our failure."), (on?.Reason.Rule, on?.Reason.Because));
    }

    [Fact]
    public void A_fallback_is_in_the_store_s_currency_and_under_the_ceiling()
    {
        var policy = SmallPolicy.With(Fallback);
        var cheap = SmallPolicy.Light with { Price = Money.Of(6, Currency.Usd) };

        var converted = policy.ChainFor(SmallPolicy.In(SmallPolicy.Light, currency: Currency.Usd)).Fallback;
        var cut = policy.ChainFor(SmallPolicy.In(cheap, currency: Currency.Usd)).Fallback;
        var unknown = policy.ChainFor(SmallPolicy.In(SmallPolicy.Light, currency: Currency.Eur)).Fallback;

        Assert.Equal(Money.Of(18, Currency.Usd), converted?.UpTo);
        Assert.Equal(Money.Of(9, Currency.Usd), cut?.UpTo);
        Assert.Null(unknown);
    }

    [Fact]
    public void There_is_no_fallback_for_safety_nor_where_enough_was_given()
    {
        var policy = SmallPolicy.With(Fallback);
        var cheap = SmallPolicy.Light with { Price = Money.Of(6, Currency.Gbp) };
        var enough = SmallPolicy.In(cheap) with { AlreadyAdded = Money.Of(9, Currency.Gbp) };

        Assert.Null(policy.ChainFor(SmallPolicy.In(new Facts { Issue = "safety" })).Fallback);
        Assert.Null(policy.ChainFor(enough).Fallback);
    }

    [Fact]
    public void An_explanation_says_who_is_asked_and_what_the_week_may_cost()
    {
        var lines = PolicyExplain.Explain(
            SamplePolicy.Policy,
            SamplePolicy.In(new Facts { Issue = "faulty", Place = Place.Counter }, "associate", "US")
        );

        Assert.Contains(
            "Asked in turn: supervisor on duty in store, store manager in store, area manager; 10 min each.",
            lines
        );
        Assert.Contains("If nobody answers within 3 days: nothing is given, and that is said.", lines);
        Assert.Contains(lines, line => line.StartsWith("chains: 'usual' (line ", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("budgets: 'week' (line ", StringComparison.Ordinal)
                && line.EndsWith("counts: $1,875 a week, alarm at $1,500", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_explanation_knows_every_kind_of_step_a_spent_budget_and_a_fallback()
    {
        var policy = SmallPolicy.With(
            Fallback
                + "\nchains: { all: { steps: [manager, person tom, answers in public in area, boss in store], wait: 90 min } }"
                + "\nbudgets: { week: { per week: 500, because: Enough. } }"
        );

        var lines = PolicyExplain.Explain(policy, SmallPolicy.In(SmallPolicy.Light) with { IsBudgetSpent = true });

        Assert.Contains(
            "Asked in turn: their own manager, person tom, whoever answers in public in area, boss in store; 90 min each.",
            lines
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("If nobody answers within 3 days: up to £15", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.EndsWith("alarm at £400; it is spent", StringComparison.Ordinal));
    }

    private static Situation At(Place? place, bool isPublic) =>
        SmallPolicy.In(
            new Facts
            {
                Issue = "faulty",
                Place = place,
                Public = isPublic,
            }
        );
}
