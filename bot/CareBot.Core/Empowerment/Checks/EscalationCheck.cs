using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds chains that help nobody, and budgets that stand in one another's way.</summary>
internal static class EscalationCheck
{
    public static IEnumerable<Finding> Find(CompiledPolicy policy) =>
        [.. NobodyHigher(policy), .. RoleOrManager(policy.Document), .. Budgets(policy.Document)];

    // A yes of somebody who may add no more than the lowest who ask is none. What hurts people is not about amounts.
    private static IEnumerable<Finding> NobodyHigher(CompiledPolicy policy)
    {
        foreach (var rule in policy.Chains.Rules.Where(rule => !IsForSafety(policy, rule)))
        {
            Money[] askers = [.. Askers(policy, rule).Select(role => Most(policy.Document, role))];
            var asked = rule.Entry.Steps.Select(step => (step.Ask as StepTarget.Role)?.Key);
            if (askers.Length == 0 || asked.Any(key => key is null || Most(policy.Document, key) > askers.Min()))
                continue;
            var message =
                $"Nobody whom '{rule.Entry.Name}' asks may ever add more than {askers.Min()}, which everybody who asks may; name a higher role.";
            yield return PolicyCheck.Warning(rule.Entry.Line, "gap", message);
        }
    }

    private static bool IsForSafety(CompiledPolicy policy, CompiledRule<ChainEntry> rule) =>
        rule.Clauses.FirstOrDefault(clause => clause.Dimension == Dimension.Issue) is { } issues
        && policy
            .Document.Issues.Where(issue => issues.Holds(policy.Vocabulary.NumberOf(Dimension.Issue, issue.Key)))
            .All(issue => policy.SafetyIssues.Contains(issue.Key));

    private static IEnumerable<string> Askers(CompiledPolicy policy, CompiledRule<ChainEntry> rule) =>
        policy
            .Document.Roles.Select(role => role.Key)
            .Where(role =>
                rule.Clauses.Where(clause => clause.Dimension == Dimension.Role)
                    .All(clause => clause.Holds(policy.Vocabulary.NumberOf(Dimension.Role, role)))
            );

    // Whatever the situation: the role's own limit or the highest that a rule may give it.
    private static Money Most(PolicyDocument document, string role) =>
        document
            .Limits.Where(limit => MayBeFor(limit, role))
            .Select(limit => limit.MayAdd)
            .Append(document.Roles.First(each => each.Key == role).MayAdd ?? Money.Zero(document.Currency))
            .Max();

    private static bool MayBeFor(LimitEntry limit, string role) =>
        limit
            .When.OfType<Clause.OneOf>()
            .Where(clause => clause.Dimension == Dimension.Role)
            .All(clause => clause.Not != clause.Names.Any(name => name.Text == role || name.Text == Vocabulary.Any));

    private static IEnumerable<Finding> RoleOrManager(PolicyDocument document) =>
        document.Roles.All(role => role.Key != StepReader.Manager)
            ? []
            : document
                .Chains.SelectMany(chain => chain.Steps)
                .Where(step => step.Ask is StepTarget.Manager)
                .Select(step =>
                    PolicyCheck.Warning(
                        step.Line,
                        "overlap",
                        "'manager' in a chain is the asker's own manager, and there is a role of that name too; give the role another."
                    )
                );

    private static IEnumerable<Finding> Budgets(PolicyDocument document)
    {
        var first = new Dictionary<string, Reason>(StringComparer.Ordinal);
        foreach (var budget in document.Budgets)
        {
            foreach (var (store, line) in StoresOf(budget))
            {
                if (first.TryAdd(store, budget.Reason))
                    continue;
                var whose = store.Length == 0 ? "all other stores" : $"store '{store}'";
                var message =
                    $"'{budget.Reason.Rule}' and '{first[store].Rule}' are both for {whose}, and the first counts; keep one.";
                yield return PolicyCheck.Warning(line, "unreachable", message);
            }
        }
    }

    // An empty name stands for all other stores.
    private static IEnumerable<(string Store, int Line)> StoresOf(BudgetEntry budget) =>
        budget.Stores.Count == 0
            ? [(string.Empty, budget.Reason.Line)]
            : budget.Stores.Select(store => (store.Text, store.Line));
}
