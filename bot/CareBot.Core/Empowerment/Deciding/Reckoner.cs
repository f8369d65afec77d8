using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Works out class, what is owed, floor, limit and ceiling.</summary>
internal static class Reckoner
{
    private const int GravestClass = 4;

    public static Reckoning Reckon(CompiledPolicy policy, Situation situation)
    {
        var point = Locator.Locate(policy, situation);
        var issue = situation.Facts.Issue is { } key ? policy.Issues.GetValueOrDefault(key) : null;
        var rises = policy.Rises.Certain(point);
        var grade = Math.Min(GravestClass, rises.Sum(rise => policy.Rises.Rules[rise].Entry.By) + (issue?.Class ?? 1));
        point[Dimension.Class] = issue is null ? Point.Unknown : grade;
        var owed = Amounts(policy, situation, policy.Owed.Certain(point));
        var moneyOwed = owed.Any(each => GivesMoney(policy, policy.Owed.Rules[each.Rule].Entry));
        point[Dimension.MoneyOwed] = policy.Vocabulary.NumberOf(Dimension.MoneyOwed, moneyOwed ? "yes" : "no");
        return Bounds(policy, situation, point, issue, owed, grade) with { Rises = rises, MoneyOwed = moneyOwed };
    }

    /// <summary>Returns an amount of the facts in the store's currency; null if it was not said or makes no sense.</summary>
    public static Money? InStoreCurrency(CompiledPolicy policy, Situation situation, Money? amount) =>
        amount is { IsPositive: true } told ? policy.Exchange.Price(told, situation.Currency) : null;

    private static Reckoning Bounds(
        CompiledPolicy policy,
        Situation situation,
        Point point,
        IssueEntry? issue,
        (int Rule, Money? Amount)[] owed,
        int grade
    )
    {
        var nothing = Money.Zero(situation.Currency);
        var price = InStoreCurrency(policy, situation, situation.Facts.Price);
        var already = policy.Exchange.Cost(situation.AlreadyAdded, situation.Currency) ?? nothing;
        var isSafety = issue is not null && policy.SafetyIssues.Contains(issue.Key);
        var worth = owed.Aggregate(nothing, (most, each) => Money.Max(most, each.Amount ?? nothing));
        var affected = issue is { PriceAffectedPercent: > 0 and var share } ? price?.ShareRoundedUp(share) : null;
        var grossFloor = Less(FloorOf(policy, situation, affected) ?? nothing, already);
        var grossCeiling = affected?.ShareRoundedDown(policy.Document.Adequacy.TooMuchAbovePercent);
        Money? ceiling = grossCeiling is { } most ? Less(most, already) : null;
        var spent = Budgets.Narrowing(policy, situation, grade);
        return new()
        {
            Point = point,
            Class = grade,
            Rises = [],
            MoneyOwed = false,
            IsSafety = isSafety,
            Owed = owed,
            Price = price,
            Outstanding = InStoreCurrency(policy, situation, situation.Facts.Outstanding),
            Already = already,
            GrossFloor = grossFloor,
            Floor = isSafety ? nothing : Less(grossFloor, worth),
            GrossCeiling = grossCeiling is { } gross ? Less(gross, already) : null,
            Ceiling = ceiling,
            Authority = Authority.Of(policy, situation, point, spent, isSafety),
        };
    }

    private static Money? FloorOf(CompiledPolicy policy, Situation situation, Money? affected) =>
        Locator.FaultOf(policy, situation.Facts) is Fault.Ours or Fault.Partner
            ? affected?.ShareRoundedUp(policy.Document.Adequacy.TooSmallBelowPercent)
            : null;

    private static (int Rule, Money? Amount)[] Amounts(CompiledPolicy policy, Situation situation, int[] rules) =>
        rules.Length == 0
            ? []
            : [.. rules.Select(rule => (rule, AmountOf(policy, situation, policy.Owed.Rules[rule].Entry)))];

    private static Money? AmountOf(CompiledPolicy policy, Situation situation, OwedEntry entry)
    {
        var told = entry.Amount switch
        {
            AmountSource.Price => situation.Facts.Price,
            AmountSource.Outstanding => situation.Facts.Outstanding,
            _ => null,
        };
        var most = entry.AtMost is { } limit ? policy.Exchange.Price(limit, situation.Currency) : null;
        return InStoreCurrency(policy, situation, told) is { } amount && most is { } cap
            ? Money.Min(amount, cap)
            : InStoreCurrency(policy, situation, told);
    }

    private static bool GivesMoney(CompiledPolicy policy, OwedEntry entry) =>
        entry.Give.Any(remedy => policy.Remedies.GetValueOrDefault(remedy.Text)?.Kind == RemedyKind.Money);

    private static Money Less(Money amount, Money taken) => Money.Max(amount - taken, Money.Zero(amount.Currency));
}
