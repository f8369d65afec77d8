using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds what a policy is silent about.</summary>
internal static class GapCheck
{
    public static IEnumerable<Finding> Find(CompiledPolicy policy) =>
        [
            .. Roles(policy),
            .. Places(policy.Document),
            .. Issues(policy),
            .. Silent(policy.Document),
            .. Words(policy.Document),
            .. Safety(policy.Document),
            .. MoneyOnTop(policy.Document),
        ];

    private static IEnumerable<Finding> Roles(CompiledPolicy policy) =>
        policy
            .Document.Roles.Where(role => role.MayAdd is null && !HasRule(policy, role.Key))
            .Select(role =>
                PolicyCheck.Warning(
                    role.Line,
                    "gap",
                    $"Role '{role.Key}' has no limit; give it 'may add', 0 if it may add nothing."
                )
            );

    // A limit without any other condition is as good as one beside the role.
    private static bool HasRule(CompiledPolicy policy, string role)
    {
        var number = policy.Vocabulary.NumberOf(Dimension.Role, role);
        return policy.Limits.Rules.Any(rule =>
            rule.Clauses.All(clause => clause.Dimension == Dimension.Role && clause.Holds(number))
        );
    }

    private static IEnumerable<Finding> Places(PolicyDocument document)
    {
        var line = document.Places.Count == 0 ? 1 : document.Places[0].Line;
        foreach (var key in Enum.GetValues<Place>().Select(AnswerTimes.KeyOf))
        {
            var place = document.Places.FirstOrDefault(each => each.Key == key);
            if (place?.AnswerWithin is null)
            {
                yield return PolicyCheck.Warning(
                    place?.Line ?? line,
                    "gap",
                    $"Place '{key}' has no 'answer within'; write how long a customer can wait there."
                );
            }
        }
    }

    private static IEnumerable<Finding> Issues(CompiledPolicy policy)
    {
        foreach (var issue in policy.Document.Issues.Where(issue => issue.UsualFault is Fault.Ours or Fault.Partner))
        {
            if (policy.SafetyIssues.Contains(issue.Key))
                continue;
            foreach (var country in policy.Document.StoresIn.Where(country => !Answers(policy, issue, country.Text)))
            {
                var message =
                    $"For '{issue.Key}' in {country.Text} nothing is owed and no gesture fits; add one or the other.";
                yield return PolicyCheck.Warning(issue.Line, "gap", message);
            }
        }
    }

    private static bool Answers(CompiledPolicy policy, IssueEntry issue, string country)
    {
        var point = new Point();
        point[Dimension.Issue] = policy.Vocabulary.NumberOf(Dimension.Issue, issue.Key);
        point[Dimension.Country] = policy.Vocabulary.NumberOf(Dimension.Country, country);
        point[Dimension.Fault] = (int)(issue.UsualFault ?? Fault.Ours) + 1;
        point[Dimension.Class] = issue.Class;
        return policy.Owed.Rules.Any(rule => rule.Test(point) != Truth.No)
            || policy.Gestures.Rules.Any(rule => rule.Test(point) != Truth.No);
    }

    private static IEnumerable<Finding> Silent(PolicyDocument document) =>
        document
            .Issues.Where(issue => issue.Says.Count == 0)
            .Select(issue =>
                PolicyCheck.Warning(
                    issue.Line,
                    "gap",
                    $"Nobody can say '{issue.Key}'; list under 'says' how staff type it."
                )
            );

    private static IEnumerable<Finding> Words(PolicyDocument document)
    {
        if (document.Words.Any(words => words.When.Count == 0))
            yield break;
        const string message =
            "Every entry of 'words' has conditions; end with one that has none, so that there is always something to say.";
        yield return PolicyCheck.Warning(document.Words.Count == 0 ? 1 : document.Words[^1].Line, "gap", message);
    }

    private static IEnumerable<Finding> Safety(PolicyDocument document)
    {
        if (document.Safety is null)
        {
            yield return PolicyCheck.Warning(
                1,
                "gap",
                "There is no 'safety' section; say what to do when somebody is hurt."
            );
        }
    }

    private static IEnumerable<Finding> MoneyOnTop(PolicyDocument document)
    {
        if (document.Remedies.All(remedy => remedy.Key != GestureLines.MoneyOnTop))
        {
            yield return PolicyCheck.Warning(
                1,
                "gap",
                $"There is no remedy '{GestureLines.MoneyOnTop}'; without it no money on top can be suggested."
            );
        }
    }
}
