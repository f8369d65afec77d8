using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment;

/// <summary>Says which rules made an answer, and which would have, had one condition been otherwise.</summary>
public static class PolicyExplain
{
    /// <summary>Explains a decision, one plain line a rule, in the order of the answer.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="situation">What it decides about.</param>
    public static IReadOnlyList<string> Explain(Policy policy, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(situation);
        var compiled = policy.Compiled;
        var reckoning = Reckoner.Reckon(compiled, situation);
        var own = reckoning.Own;
        return
        [
            $"class {reckoning.Class}",
            .. Table("classes", compiled.Rises, reckoning.Point),
            .. Table("owed", compiled.Owed, reckoning.Point),
            $"floor {reckoning.Floor}, limit {reckoning.Limit}, ceiling {reckoning.Ceiling?.ToString() ?? "none"}",
            $"limits: '{own.Reason.Rule}' (line {own.Reason.Line}) counts: {own.Amount}",
            .. ChainWords.Budget(compiled, situation),
            .. Table("limits", compiled.Limits, reckoning.Point),
            .. Table("gestures", compiled.Gestures, reckoning.Point),
            .. Table("never", compiled.Never, reckoning.Point),
            .. Table("words", compiled.Words, reckoning.Point),
            .. Table("advice", compiled.Advice, reckoning.Point),
            .. Table("chains", compiled.Chains, reckoning.Point),
            .. ChainWords.Asked(policy, policy.ChainFor(situation)),
        ];
    }

    private static IEnumerable<string> Table<T>(string section, RuleTable<T> table, Point point)
        where T : RuleEntry => table.Rules.Select(rule => Line(section, rule, point)).OfType<string>();

    private static string? Line<T>(string section, CompiledRule<T> rule, Point point)
        where T : RuleEntry
    {
        var failing = rule.Clauses.Where(clause => clause.Test(point) != Truth.Yes).Take(2).ToArray();
        var name = $"{section}: '{rule.Entry.Name}' (line {rule.Entry.Line})";
        return failing switch
        {
            [] => $"{name} fits",
            [var only] when only.Test(point) == Truth.Unknown =>
                $"{name} would fit, if it were known: {only.Source.Written}",
            [var only] => $"{name} nearly fits, but not: {only.Source.Written}",
            _ => null,
        };
    }
}
