using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>A rule with its conditions in numbers.</summary>
internal sealed record CompiledRule<T>(T Entry, IReadOnlyList<CompiledClause> Clauses)
    where T : RuleEntry
{
    public Truth Test(Point point)
    {
        var truth = Truth.Yes;
        foreach (var clause in Clauses)
        {
            var each = clause.Test(point);
            if (each == Truth.No)
                return Truth.No;
            if (each == Truth.Unknown)
                truth = Truth.Unknown;
        }

        return truth;
    }
}
