namespace CareBot.Simulation.Checks;

/// <summary>Whatever was said arrived, in order, and twice only where nobody could know whether it had.</summary>
internal static class MessageCheck
{
    public const string Lost = "message lost";
    public const string Twice = "message twice without need";
    public const string OutOfOrder = "message out of order";

    public static IEnumerable<Violation> Find(Evidence evidence) =>
        [.. Missing(evidence), .. Fates(evidence), .. Repeated(evidence), .. Disordered(evidence)];

    private static IEnumerable<Violation> Missing(Evidence evidence)
    {
        if (evidence.Accepted != evidence.Outbox.Count)
            yield return new(Lost, $"{evidence.Accepted} were accepted, {evidence.Outbox.Count} are written down");
    }

    private static IEnumerable<Violation> Fates(Evidence evidence) =>
        evidence
            .Outbox.Where(one =>
                one.State switch
                {
                    "sent" => !evidence.Ledger.Has(one.Item),
                    "unknown" or "failed" => string.IsNullOrEmpty(one.Cause),
                    _ => true,
                }
            )
            .Select(one => new Violation(Lost, $"{one.Item} to {one.To}: {one.State}"));

    private static IEnumerable<Violation> Repeated(Evidence evidence) =>
        evidence
            .Ledger.All.Where(one => one.Times > 1 && !evidence.Ledger.IsDoubtful(one.Item))
            .Select(one => new Violation(Twice, $"{one.Item} to {one.To}: {one.Times} times"));

    private static IEnumerable<Violation> Disordered(Evidence evidence)
    {
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var one in evidence.Ledger.All)
        {
            if (last.GetValueOrDefault(one.To) > one.Item)
                yield return new(OutOfOrder, $"{one.Item} to {one.To} came after {last[one.To]}");
            last[one.To] = Math.Max(one.Item, last.GetValueOrDefault(one.To));
        }
    }
}
