using System.Collections.Frozen;
using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>A policy in the form in which it is asked.</summary>
internal sealed record CompiledPolicy
{
    public required PolicyDocument Document { get; init; }

    public required string Version { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required Exchange Exchange { get; init; }

    public required Probes Probes { get; init; }

    public required FrozenDictionary<string, IssueEntry> Issues { get; init; }

    public required FrozenDictionary<string, RemedyEntry> Remedies { get; init; }

    public required FrozenDictionary<string, GestureEntry> GestureByKey { get; init; }

    public required FrozenSet<string> SafetyIssues { get; init; }

    public required RuleTable<RiseEntry> Rises { get; init; }

    public required RuleTable<OwedEntry> Owed { get; init; }

    public required RuleTable<LimitEntry> Limits { get; init; }

    public required RuleTable<GestureEntry> Gestures { get; init; }

    public required RuleTable<NeverEntry> Never { get; init; }

    /// <summary>Gets the warnings of the refusals, as a table of their own.</summary>
    public required RuleTable<NeverEntry> Warnings { get; init; }

    public required RuleTable<WordsEntry> Words { get; init; }

    public required RuleTable<AdviceEntry> Advice { get; init; }

    public required RuleTable<ChainEntry> Chains { get; init; }

    public static CompiledPolicy From(PolicyDocument document, string version)
    {
        var vocabulary = new Vocabulary(document);
        var exchange = new Exchange(document.Currency, document.Rates);
        var warnings = document.Never.Where(rule => rule.WarnWhen is not null);
        return new()
        {
            Document = document,
            Version = version,
            Vocabulary = vocabulary,
            Exchange = exchange,
            Probes = new(document, exchange),
            Issues = document.Issues.ToFrozenDictionary(issue => issue.Key),
            Remedies = document.Remedies.ToFrozenDictionary(remedy => remedy.Key),
            GestureByKey = document.Gestures.ToFrozenDictionary(gesture => gesture.Name),
            SafetyIssues = (document.Safety?.Issues ?? []).Select(issue => issue.Text).ToFrozenSet(),
            Rises = new(document.Rises, vocabulary),
            Owed = new(document.Owed, vocabulary),
            Limits = new(document.Limits, vocabulary),
            Gestures = new(document.Gestures, vocabulary),
            Never = new(document.Never, vocabulary),
            Warnings = new(warnings.Select(rule => rule with { When = rule.WarnWhen ?? [] }), vocabulary),
            Words = new(document.Words, vocabulary),
            Advice = new(document.Advice, vocabulary),
            Chains = new(document.Chains, vocabulary),
        };
    }

    /// <summary>Makes the same policy without any index.</summary>
    public CompiledPolicy Scanning() =>
        this with
        {
            Rises = Rises.Scanning(),
            Owed = Owed.Scanning(),
            Limits = Limits.Scanning(),
            Gestures = Gestures.Scanning(),
            Never = Never.Scanning(),
            Warnings = Warnings.Scanning(),
            Words = Words.Scanning(),
            Advice = Advice.Scanning(),
            Chains = Chains.Scanning(),
        };
}
