using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Compares the conditions of rules without any situation.</summary>
internal static class RuleShape
{
    // The shortest and longest that a calendar month can be.
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;

    /// <summary>Tells whether some situation satisfies both.</summary>
    public static bool Meet(IReadOnlyList<CompiledClause> first, IReadOnlyList<CompiledClause> second) =>
        CanHold([.. first, .. second]);

    /// <summary>Tells whether every situation of the second satisfies the first.</summary>
    public static bool Covers(IReadOnlyList<CompiledClause> first, IReadOnlyList<CompiledClause> second) =>
        first.All(clause => second.Any(other => other.Dimension == clause.Dimension && clause.Covers(other)));

    /// <summary>Tells whether some situation satisfies all.</summary>
    public static bool CanHold(IReadOnlyList<CompiledClause> clauses) =>
        !clauses.Any(clause => clause.IsEmpty)
        && clauses
            .Where(clause => clause.Dimension != Dimension.Given)
            .GroupBy(clause => clause.Dimension)
            .All(SharesValue)
        && AgesAgree(clauses);

    private static bool SharesValue(IGrouping<Dimension, CompiledClause> same)
    {
        if (same.First().IsRange)
            return same.Max(clause => clause.From) <= same.Min(clause => clause.Until);
        return same.First().Accepted.Any(value => same.All(clause => clause.Holds(value)));
    }

    private static bool AgesAgree(IReadOnlyList<CompiledClause> clauses)
    {
        var days = clauses.Where(clause => clause.Dimension == Dimension.AgeDays).ToArray();
        var months = clauses.Where(clause => clause.Dimension == Dimension.AgeMonths).ToArray();
        if (days.Length == 0 || months.Length == 0)
            return true;
        var earliest = (months.Max(clause => clause.From) - 1) * ShortestMonth;
        var latest = Math.Min(months.Min(clause => clause.Until), int.MaxValue) * LongestMonth;
        return days.Min(clause => clause.Until) >= earliest && days.Max(clause => clause.From) <= latest;
    }
}
