using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Finds what the rules look at that may still come to hold once more is known.</summary>
internal static class OpenDimensions
{
    public static HashSet<Dimension> Find(CompiledPolicy policy, Point point)
    {
        var open = new HashSet<Dimension>();
        Add(policy.Rises, point, open);
        Add(policy.Owed, point, open);
        Add(policy.Limits, point, open);
        Add(policy.Never, point, open);
        return open;
    }

    private static void Add<T>(RuleTable<T> table, Point point, HashSet<Dimension> open)
        where T : RuleEntry
    {
        Span<ulong> certain = stackalloc ulong[table.Words];
        Span<ulong> possible = stackalloc ulong[table.Words];
        table.Evaluate(point, certain, possible);
        for (var rule = RuleBits.Next(possible, 0); rule >= 0; rule = RuleBits.Next(possible, rule + 1))
        {
            if (RuleBits.Has(certain, rule))
                continue;
            foreach (var clause in table.Rules[rule].Clauses)
            {
                if (clause.Test(point) == Truth.Unknown)
                    open.Add(clause.Dimension);
            }
        }
    }
}
