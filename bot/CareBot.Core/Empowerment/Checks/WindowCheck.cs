using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Tries every time window of what is owed on its last day and on the day after.</summary>
internal static class WindowCheck
{
    public static IEnumerable<Finding> Find(Policy policy)
    {
        var compiled = policy.Compiled;
        foreach (var rule in compiled.Owed.Rules.Where(rule => RuleShape.CanHold(rule.Clauses)))
        {
            foreach (
                var clause in rule.Clauses.Where(clause => clause.Dimension is Dimension.AgeDays or Dimension.AgeMonths)
            )
            {
                var others = rule.Clauses.Where(other => other != clause).ToArray();
                if (Witness.For(compiled, others).FirstOrDefault() is not { } situation)
                    continue;
                foreach (var today in new[] { Witness.Today, new DateOnly(2028, 2, 29) })
                {
                    foreach (var finding in Try(compiled, rule, clause, situation with { Today = today }))
                        yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Try(
        CompiledPolicy policy,
        CompiledRule<OwedEntry> rule,
        CompiledClause clause,
        Situation situation
    )
    {
        var opens = clause.From > 0;
        var last = LastDay(situation.Today, clause.Dimension, (int)(opens ? clause.From - 1 : clause.Until));
        foreach (var (day, isInside) in new[] { (last.AddDays(1), !opens), (last, !opens), (last.AddDays(-1), opens) })
        {
            var tried = situation with { Facts = situation.Facts with { BoughtOn = day } };
            var reckoning = Reckoner.Reckon(policy, tried);
            var isOwed = reckoning.Owed.Any(each => policy.Owed.Rules[each.Rule] == rule);
            var others = rule
                .Clauses.Where(other => other != clause)
                .All(other => other.Test(reckoning.Point) == Truth.Yes);
            if (day > situation.Today || isOwed == (isInside && others))
                continue;
            yield return PolicyCheck.Error(
                clause.Source.Line,
                "boundary",
                $"'{rule.Entry.Name}', {clause.Source.Written}: bought on {day:yyyy-MM-dd} and asked on {situation.Today:yyyy-MM-dd} is on the wrong side."
            );
        }
    }

    // The earliest day of purchase that is still within the span.
    private static DateOnly LastDay(DateOnly today, Dimension dimension, int count)
    {
        if (dimension == Dimension.AgeDays)
            return today.AddDays(-count);
        var day = today.AddMonths(-count);
        while (day.AddMonths(count) < today)
            day = day.AddDays(1);
        while (day.AddDays(-1).AddMonths(count) >= today)
            day = day.AddDays(-1);
        return day;
    }
}
