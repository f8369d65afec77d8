using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds limits of which only the order in the file tells which counts, and words that mean two things.</summary>
internal static class OverlapCheck
{
    public static IEnumerable<Finding> Find(CompiledPolicy policy) => [.. Limits(policy), .. Phrases(policy.Document)];

    private static IEnumerable<Finding> Limits(CompiledPolicy policy)
    {
        var rules = policy.Limits.Rules;
        for (var later = 1; later < rules.Length; later++)
        {
            var second = rules[later];
            var first = rules.Take(later).FirstOrDefault(rule => Overlap(rule, second));
            if (first is null)
                continue;
            var message =
                $"Limits '{first.Entry.Name}' ({first.Entry.MayAdd}) and '{second.Entry.Name}' ({second.Entry.MayAdd}) can both fit one"
                + " situation and are equally exact; only their order decides. Add a condition to one of them.";
            yield return PolicyCheck.Warning(second.Entry.Line, "overlap", message);
        }
    }

    private static bool Overlap(CompiledRule<LimitEntry> first, CompiledRule<LimitEntry> second) =>
        first.Clauses.Count == second.Clauses.Count
        && first.Entry.MayAdd != second.Entry.MayAdd
        && RuleShape.Meet(first.Clauses, second.Clauses)
        && !RuleShape.Covers(first.Clauses, second.Clauses);

    private static IEnumerable<Finding> Phrases(PolicyDocument document)
    {
        foreach (var (topic, entries) in LexiconWriter.Topics(document))
        {
            var first = new Dictionary<string, TermEntry>(StringComparer.OrdinalIgnoreCase);
            foreach (var (entry, phrase) in entries.SelectMany(entry => entry.Says.Select(phrase => (entry, phrase))))
            {
                if (first.TryAdd(phrase.Text, entry) || first[phrase.Text].Key == entry.Key)
                    continue;
                var message =
                    $"'{phrase.Text}' means both '{first[phrase.Text].Key}' and '{entry.Key}' ({topic}); keep it in one of them.";
                yield return PolicyCheck.Warning(phrase.Line, "overlap", message);
            }
        }
    }
}
