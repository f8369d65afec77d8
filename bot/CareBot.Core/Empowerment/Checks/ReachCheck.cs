using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds rules that can never count.</summary>
internal static class ReachCheck
{
    private const int GravestClass = 4;

    public static IEnumerable<Finding> Find(CompiledPolicy policy) =>
        [
            .. NeverHolds(policy, policy.Rises),
            .. NeverHolds(policy, policy.Owed),
            .. NeverHolds(policy, policy.Limits),
            .. NeverHolds(policy, policy.Gestures),
            .. NeverHolds(policy, policy.Never),
            .. NeverHolds(policy, policy.Words),
            .. NeverHolds(policy, policy.Advice),
            .. NeverHolds(policy, policy.Chains),
            .. Covered(policy.Limits, "limits"),
            .. Covered(policy.Words, "words"),
            .. Covered(policy.Chains, "chains"),
            .. TooDear(policy.Document),
            .. TooEarly(policy.Document),
        ];

    private static IEnumerable<Finding> NeverHolds<T>(CompiledPolicy policy, RuleTable<T> table)
        where T : RuleEntry =>
        table
            .Rules.Where(rule => !RuleShape.CanHold(rule.Clauses) || ClassCannotBe(policy, rule.Clauses))
            .Select(rule =>
                PolicyCheck.Warning(
                    rule.Entry.Line,
                    "unreachable",
                    $"'{rule.Entry.Name}' can never hold: {string.Join("; ", rule.Entry.When.Select(clause => clause.Written))} do not go together."
                )
            );

    // A trouble is never lighter than its own kind says, nor graver than the gravest.
    private static bool ClassCannotBe(CompiledPolicy policy, IReadOnlyList<CompiledClause> clauses)
    {
        if (clauses.FirstOrDefault(clause => clause.Dimension == Dimension.Class) is not { } grade)
            return false;
        var named = clauses.FirstOrDefault(clause => clause.Dimension == Dimension.Issue);
        var issues = policy.Document.Issues.Where(issue =>
            named is null || named.Holds(policy.Vocabulary.NumberOf(Dimension.Issue, issue.Key))
        );
        var lightest = issues.Select(issue => issue.Class).DefaultIfEmpty(1).Min();
        return grade.From > GravestClass || grade.Until < lightest;
    }

    private static IEnumerable<Finding> Covered<T>(RuleTable<T> table, string section)
        where T : RuleEntry
    {
        for (var later = 1; later < table.Rules.Length; later++)
        {
            var rule = table.Rules[later];
            var first = table
                .Rules.Take(later)
                .FirstOrDefault(earlier => RuleShape.Covers(earlier.Clauses, rule.Clauses));
            if (first is null)
                continue;
            var message =
                $"'{rule.Entry.Name}' is never reached: '{first.Entry.Name}' stands before it in {section} and fits wherever"
                + " it does. Move it up or take it out.";
            yield return PolicyCheck.Warning(rule.Entry.Line, "unreachable", message);
        }
    }

    private static IEnumerable<Finding> TooDear(PolicyDocument document)
    {
        var most = document
            .Roles.Select(role => role.MayAdd)
            .Concat(document.Limits.Select(limit => (Money?)limit.MayAdd))
            .Max();
        return document
            .Gestures.Where(gesture => gesture.Cost > (most ?? Money.Zero(document.Currency)))
            .Select(gesture =>
                PolicyCheck.Warning(
                    gesture.Line,
                    "unreachable",
                    $"Nobody may ever give '{gesture.Name}': it costs {gesture.Cost} and the highest limit is {most}."
                )
            );
    }

    // How grave it is, is known only after the rises; whether money is owed, only after that.
    private static IEnumerable<Finding> TooEarly(PolicyDocument document) =>
        document
            .Rises.SelectMany(rule => rule.When.Select(clause => (rule, clause)))
            .Where(each => each.clause.Dimension is Dimension.Class or Dimension.MoneyOwed)
            .Select(each =>
                PolicyCheck.Error(
                    each.clause.Line,
                    "unreachable",
                    $"'{each.rule.Name}' looks at '{each.clause.Written}', which is not known yet where the class is found. Take it out."
                )
            );
}
