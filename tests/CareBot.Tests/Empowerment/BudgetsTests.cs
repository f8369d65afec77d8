using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class BudgetsTests
{
    private const string Budgets = """
        budgets:
          week: { per week: 500, because: The week is spent. }
          big: { per week: 900, alarm at: 50%, narrows to: 0%, stores: [wharf], because: The wharf's week is spent. }
        """;

    [Fact]
    public void A_store_that_is_named_has_its_own_budget_and_all_others_the_rest()
    {
        var policy = SmallPolicy.With(Budgets);

        var named = policy.BudgetOf("wharf", Currency.Gbp);
        var other = policy.BudgetOf("harbour-street", Currency.Gbp);

        Assert.Equal(("big", Pounds(900), Pounds(450)), (named?.Reason.Rule, named?.PerWeek, named?.AlarmAt));
        Assert.Equal(("week", Pounds(500), Pounds(400)), (other?.Reason.Rule, other?.PerWeek, other?.AlarmAt));
    }

    [Fact]
    public void A_budget_is_in_the_store_s_currency()
    {
        var policy = SmallPolicy.With(Budgets);

        Assert.Equal(Money.Of(625, Currency.Usd), policy.BudgetOf("harbour-street", Currency.Usd)?.PerWeek);
        Assert.Null(policy.BudgetOf("harbour-street", Currency.Eur));
    }

    [Fact]
    public void A_store_may_have_no_budget()
    {
        var one = SmallPolicy.With("budgets: { big: { per week: 900, stores: wharf, because: It is big. } }");

        Assert.NotNull(one.BudgetOf("wharf", Currency.Gbp));
        Assert.Null(one.BudgetOf("harbour-street", Currency.Gbp));
        Assert.Null(SmallPolicy.With().BudgetOf("wharf", Currency.Gbp));
    }

    [Fact]
    public void A_spent_budget_halves_the_limit_for_a_light_trouble_and_says_so()
    {
        var policy = SmallPolicy.With(Budgets);

        var before = policy.Decide(SmallPolicy.In(SmallPolicy.Light));
        var spent = policy.Decide(Spent(SmallPolicy.Light));
        var judged = policy.Judge(Spent(SmallPolicy.Light), new Offer("goodwill", Pounds(6), OnTop: true));

        Assert.Equal((Pounds(10), "gesture-clerk"), (before.Allowance.Limit, before.Allowance.Reason.Rule));
        Assert.Equal((Pounds(5), "week"), (spent.Allowance.Limit, spent.Allowance.Reason.Rule));
        Assert.Equal("The week is spent.", spent.Allowance.Reason.Because);
        Assert.Contains(before.Gestures, line => line.Remedy == "cake");
        Assert.DoesNotContain(spent.Gestures, line => line.Remedy == "cake");
        Assert.Contains(spent.Gestures, line => line.Remedy == "card");
        var more = Assert.IsType<OfferVerdict.NeedsApproval>(judged);
        Assert.Equal(("week", "lead"), (more.Reason.Rule, more.Role));
    }

    [Fact]
    public void Whoever_is_asked_keeps_the_whole_of_their_limit()
    {
        var verdict = SmallPolicy.With(Budgets).Decide(Spent(SmallPolicy.Light));

        Assert.Equal(
            "lead £40, boss £100, head £1,000",
            string.Join(", ", verdict.Above.Select(each => $"{each.Role} {each.UpTo}"))
        );
    }

    [Fact]
    public void The_store_s_own_budget_narrows()
    {
        var policy = SmallPolicy.With(Budgets);

        var wharf = policy.Decide(Spent(SmallPolicy.Light) with { Store = "wharf" });
        var nowhere = policy.Decide(Spent(SmallPolicy.Light) with { Store = null });

        Assert.Equal((Pounds(0), "big"), (wharf.Allowance.Limit, wharf.Allowance.Reason.Rule));
        Assert.Equal((Pounds(5), "week"), (nowhere.Allowance.Limit, nowhere.Allowance.Reason.Rule));
    }

    [Fact]
    public void A_store_without_a_budget_is_never_narrowed()
    {
        var policy = SmallPolicy.With("budgets: { big: { per week: 900, stores: [wharf], because: It is big. } }");

        Assert.Equal(Pounds(10), policy.Decide(Spent(SmallPolicy.Light)).Allowance.Limit);
    }

    [Fact]
    public void A_graver_trouble_is_never_narrowed()
    {
        var policy = SmallPolicy.With(Budgets);

        Assert.Equal(Pounds(10), policy.Decide(Spent(new Facts { Issue = "faulty" })).Allowance.Limit);
    }

    [Fact]
    public void What_is_owed_is_believed_up_to_the_usual_limit()
    {
        var policy = SmallPolicy.With(Budgets);

        Assert.IsType<OfferVerdict.Owed>(policy.Judge(Spent(SmallPolicy.Light), new Offer("fee", Pounds(9))));
    }

    [Fact]
    public void A_spent_budget_changes_nothing_above_class_one_and_never_what_is_owed() =>
        SituationDice.Check(
            3000,
            dice =>
            {
                var situation = dice.Situation() with { IsBudgetSpent = false };
                var (spent, offer) = (situation with { IsBudgetSpent = true }, dice.Offer());
                var (first, second) = (SamplePolicy.Policy.Decide(situation), SamplePolicy.Policy.Decide(spent));
                var judged = SamplePolicy.Policy.Judge(situation, offer);
                var judgedToo = SamplePolicy.Policy.Judge(spent, offer);
                return Written.As(first.Owed) == Written.As(second.Owed)
                    && second.Allowance.Limit <= first.Allowance.Limit
                    && judged is OfferVerdict.Owed == judgedToo is OfferVerdict.Owed
                    && (
                        first.Class == 1
                        || (
                            Written.As(first) == Written.As(second)
                            && judged == judgedToo
                            && Written.As(SamplePolicy.Policy.ChainFor(situation))
                                == Written.As(SamplePolicy.Policy.ChainFor(spent))
                        )
                    );
            }
        );

    private static Situation Spent(Facts facts) => SmallPolicy.In(facts) with { IsBudgetSpent = true };

    private static Money Pounds(decimal units) => Money.Of(units, Currency.Gbp);
}
