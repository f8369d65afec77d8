using CareBot.Core;
using CareBot.Core.People;

namespace CareBot.Simulation.Checks;

/// <summary>Whoever receives digests was told of each week once, in order, and is not kept waiting.</summary>
internal static class DigestCheck
{
    public const string Twice = "digest of a week twice";
    public const string Overdue = "digest not sent";

    // Longer than any outage, quiet night and restart of a run together.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public static IEnumerable<Violation> Find(Evidence evidence) =>
        evidence.Streams('H').SelectMany(stream => Find(stream.Key, stream, evidence.EndedAt));

    private static IEnumerable<Violation> Find(string who, IEnumerable<RecordedEvent> events, DateTimeOffset endedAt)
    {
        Presence? state = null;
        foreach (var recorded in events)
        {
            if (recorded.Event is PresenceEvent.DigestSent sent)
            {
                if (state?.DigestWeek is { } told && sent.Week <= told)
                    yield return new(Twice, $"{who}: {sent.Week} after {told}");
                if (state?.DigestAt is { } due && recorded.At - due > Patience)
                    yield return new(Overdue, $"{who}: due {due}, sent {recorded.At}");
            }

            state = Presence.Evolve(state, recorded);
        }

        if (state?.DigestAt is { } open && endedAt - open > Patience)
            yield return new(Overdue, $"{who}: due {open}, never sent");
    }
}
