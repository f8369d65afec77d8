namespace CareBot.Simulation.Checks;

/// <summary>Everything that must never happen.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<string> Kinds { get; } =
    [
        EscalationCheck.Unanswered,
        EscalationCheck.Twice,
        DecisionCheck.NoRight,
        DecisionCheck.NotTwo,
        GivenCheck.NotCovered,
        GivenCheck.BadKey,
        GivenCheck.OverLimit,
        PromiseCheck.Forgotten,
        PromiseCheck.Unresolved,
        DigestCheck.Twice,
        DigestCheck.Overdue,
        MessageCheck.Lost,
        MessageCheck.Twice,
        MessageCheck.OutOfOrder,
        RecordCheck.Broken,
        RecordCheck.Turn,
    ];

    public static IEnumerable<Violation> Find(Evidence evidence) =>
        [
            .. EscalationCheck.Find(evidence),
            .. DecisionCheck.Find(evidence),
            .. GivenCheck.Find(evidence),
            .. PromiseCheck.Find(evidence),
            .. DigestCheck.Find(evidence),
            .. MessageCheck.Find(evidence),
            .. RecordCheck.Find(evidence),
        ];
}
