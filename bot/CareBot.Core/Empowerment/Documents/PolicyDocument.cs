namespace CareBot.Core.Empowerment.Documents;

/// <summary>A policy as it was written, every value read and every line remembered.</summary>
internal sealed record PolicyDocument
{
    public required string Name { get; init; }

    public required Currency Currency { get; init; }

    public required AdequacyEntry Adequacy { get; init; }

    public required SafetyEntry? Safety { get; init; }

    /// <summary>Gets how soon an answer must be there where others can read it; null where that changes nothing.</summary>
    public TimeSpan? PublicAnswerWithin { get; init; }

    public IReadOnlyList<RateEntry> Rates { get; init; } = [];

    public IReadOnlyList<CountryGroup> Countries { get; init; } = [];

    /// <summary>Gets the countries in which there are stores, for which the check looks for gaps.</summary>
    public IReadOnlyList<PolicyNode.Scalar> StoresIn { get; init; } = [];

    public IReadOnlyList<RoleEntry> Roles { get; init; } = [];

    public IReadOnlyList<IssueEntry> Issues { get; init; } = [];

    public IReadOnlyList<TermEntry> Categories { get; init; } = [];

    public IReadOnlyList<RemedyEntry> Remedies { get; init; } = [];

    public IReadOnlyList<GestureEntry> Gestures { get; init; } = [];

    public IReadOnlyList<TermEntry> Occasions { get; init; } = [];

    public IReadOnlyList<TermEntry> Tones { get; init; } = [];

    public IReadOnlyList<PlaceEntry> Places { get; init; } = [];

    public IReadOnlyList<TermEntry> Faults { get; init; } = [];

    public IReadOnlyList<TermEntry> Public { get; init; } = [];

    public IReadOnlyList<TermEntry> Loyal { get; init; } = [];

    public IReadOnlyList<TermEntry> Repeat { get; init; } = [];

    public IReadOnlyList<RiseEntry> Rises { get; init; } = [];

    public IReadOnlyList<OwedEntry> Owed { get; init; } = [];

    public IReadOnlyList<LimitEntry> Limits { get; init; } = [];

    public IReadOnlyList<NeverEntry> Never { get; init; } = [];

    public IReadOnlyList<WordsEntry> Words { get; init; } = [];

    public IReadOnlyList<AdviceEntry> Advice { get; init; } = [];

    public IReadOnlyList<ChainEntry> Chains { get; init; } = [];

    public EscalationEntry Escalation { get; init; } = new();

    public IReadOnlyList<BudgetEntry> Budgets { get; init; } = [];

    public DigestEntry Digest { get; init; } = new();

    /// <summary>Gets every rule in the order of the file's sections.</summary>
    public IEnumerable<RuleEntry> Rules =>
        [.. Rises, .. Owed, .. Limits, .. Gestures, .. Never, .. Words, .. Advice, .. Chains];
}
