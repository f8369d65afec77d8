namespace CareBot.Simulation.Checks;

/// <summary>The audit chain is whole, and no turn ended otherwise than it may.</summary>
internal static class RecordCheck
{
    public const string Broken = "audit chain broken";
    public const string Turn = "turn that ended otherwise";

    // Whatever wanted to know more first was stepped again, and is counted a second time by how that ended.
    private static readonly string[] Expected = ["Done", "Repeated", "KeyTaken", "Stranger", "Wants"];

    public static IEnumerable<Violation> Find(Evidence evidence) =>
        [
            .. evidence.Audit.Faults.Select(fault => new Violation(Broken, fault)),
            .. evidence
                .Turns.Where(turn => !Expected.Contains(turn.Key, StringComparer.Ordinal))
                .Select(turn => new Violation(Turn, $"{turn.Key}: {turn.Value}")),
        ];
}
