using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class HeldKeyTests
{
    private static readonly Policy Policy = SmallPolicy.With(
        "budgets: { week: { per week: 500, because: The week is spent. } }"
    );

    private static readonly Situation Held = SmallPolicy.In(new Facts { Issue = "faulty" }) with
    {
        Key = new HeldKey("G-4MX", Pounds(60)),
    };

    [Fact]
    public void A_key_raises_the_limit_and_is_named()
    {
        var allowance = Policy.Decide(Held).Allowance;

        Assert.Equal((Pounds(60), "key-G-4MX"), (allowance.Limit, allowance.Reason.Rule));
        Assert.Equal("£60 was handed over to you.", allowance.Reason.Because);
    }

    [Theory]
    [InlineData(10, "gesture-clerk")]
    [InlineData(11, "key-G-4MX")]
    [InlineData(60, "key-G-4MX")]
    public void Only_what_was_not_theirs_to_give_is_given_by_the_key(int pounds, string rule)
    {
        var verdict = Policy.Judge(Held, Money(pounds));

        Assert.Equal(rule, Assert.IsType<OfferVerdict.Allowed>(verdict).Reason.Rule);
    }

    [Fact]
    public void Above_the_key_whoever_may_add_more_is_asked()
    {
        var verdict = Policy.Judge(Held, Money(61));

        var more = Assert.IsType<OfferVerdict.NeedsApproval>(verdict);
        Assert.Equal(("boss", Pounds(60), "key-G-4MX"), (more.Role, more.Limit, more.Reason.Rule));
    }

    [Fact]
    public void What_was_added_before_counts_against_a_key()
    {
        var verdict = Policy.Decide(Held with { AlreadyAdded = Pounds(45) });

        Assert.Equal((Pounds(15), "key-G-4MX"), (verdict.Allowance.Limit, verdict.Allowance.Reason.Rule));
    }

    [Fact]
    public void The_ceiling_holds_for_a_key_and_floor_too()
    {
        var facts = new Facts { Issue = "faulty", Price = Pounds(20) };

        var verdict = Policy.Decide(Held with { Facts = facts });

        Assert.Equal((Pounds(12), Pounds(30)), (verdict.Allowance.Floor, verdict.Allowance.Limit));
        Assert.IsType<OfferVerdict.TooMuch>(Policy.Judge(Held with { Facts = facts }, Money(31)));
        Assert.IsType<OfferVerdict.TooSmall>(Policy.Judge(Held with { Facts = facts }, Money(11)));
    }

    [Fact]
    public void A_limit_that_the_ceiling_sets_is_not_the_key_s()
    {
        var verdict = Policy.Decide(
            Held with
            {
                Facts = new Facts { Issue = "faulty", Price = Pounds(6) },
            }
        );

        Assert.Equal((Pounds(9), "gesture-clerk"), (verdict.Allowance.Limit, verdict.Allowance.Reason.Rule));
    }

    [Fact]
    public void A_spent_budget_does_not_narrow_a_key()
    {
        var spent = Held with { Facts = SmallPolicy.Light, IsBudgetSpent = true };

        var large = Policy.Decide(spent);
        var small = Policy.Decide(spent with { Key = new HeldKey("G-4MX", Pounds(7)) });
        var smaller = Policy.Decide(spent with { Key = new HeldKey("G-4MX", Pounds(5)) });

        Assert.Equal((Pounds(60), "key-G-4MX"), (large.Allowance.Limit, large.Allowance.Reason.Rule));
        Assert.Equal((Pounds(7), "key-G-4MX"), (small.Allowance.Limit, small.Allowance.Reason.Rule));
        Assert.Equal((Pounds(5), "week"), (smaller.Allowance.Limit, smaller.Allowance.Reason.Rule));
    }

    [Fact]
    public void No_key_opens_anything_where_somebody_could_be_hurt()
    {
        var verdict = Policy.Decide(Held with { Facts = new Facts { Issue = "safety" } });

        Assert.False(verdict.Allowance.Limit.IsPositive);
        Assert.Equal("safety", verdict.Allowance.Reason.Rule);
    }

    [Fact]
    public void Chains_of_roles_begin_above_the_key()
    {
        var chain = Policy.ChainFor(Held);

        Assert.Equal(2, chain.Steps.Count);
    }

    [Fact]
    public void A_key_only_ever_raises_and_never_above_itself() =>
        SituationDice.Check(
            3000,
            dice =>
            {
                var without = dice.Situation() with { Key = null };
                var (key, offer) = (dice.Key(without.Currency), dice.Offer());
                var with = without with { Key = key };
                var own = Reckoner.Reckon(SamplePolicy.Policy.Compiled, without).Own.Amount;
                var (first, second) = (SamplePolicy.Policy.Decide(without), SamplePolicy.Policy.Decide(with));
                var judged = SamplePolicy.Policy.Judge(without, offer);
                var judgedToo = SamplePolicy.Policy.Judge(with, offer);
                return second.Allowance.Limit >= first.Allowance.Limit
                    && second.Allowance.Limit <= Core.Money.Max(own, key.UpTo)
                    && Written.As(first.Owed) == Written.As(second.Owed)
                    && judged is OfferVerdict.Owed == judgedToo is OfferVerdict.Owed
                    && (judged is not OfferVerdict.Allowed || SameOrMore(judged, judgedToo, offer))
                    && (key.UpTo > own || (Written.As(first) == Written.As(second) && judged == judgedToo))
                    && (first.Safety is null || Written.As(first) == Written.As(second));
            }
        );

    // Where no amount is named, about half of the limit is suggested, and so more with a key.
    private static bool SameOrMore(OfferVerdict without, OfferVerdict with, Offer offer) =>
        without == with
        || (offer.Amount is null && with is OfferVerdict.Allowed && with.Offer.Amount >= without.Offer.Amount);

    private static Offer Money(decimal units) => new("goodwill", Pounds(units), OnTop: true);

    private static Money Pounds(decimal units) => Core.Money.Of(units, Currency.Gbp);
}
