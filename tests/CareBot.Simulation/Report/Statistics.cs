using System.Globalization;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Simulation.Checks;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.Report;

/// <summary>Counts what happened.</summary>
internal static class Statistics
{
    public static IReadOnlyDictionary<string, long> Of(Surroundings world, Evidence evidence)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (what, count) in world.Tally.Counts)
            counts[what] = count;
        foreach (var kind in evidence.Events.GroupBy(NameOf, StringComparer.Ordinal))
            counts[kind.Key] = kind.Count();
        foreach (var fate in evidence.Outbox.GroupBy(one => one.State, StringComparer.Ordinal))
            counts[$"messages {fate.Key}"] = fate.Count();
        counts["messages arrived twice"] = evidence.Ledger.All.Count(one => one.Times > 1);
        counts["messages in doubt"] = evidence.Ledger.Doubtful;
        counts["people changed"] = evidence.Staff.Changes;
        AddWaits(counts, evidence);
        return counts;
    }

    private static string NameOf(RecordedEvent recorded) =>
        recorded.Event switch
        {
            CaseEvent.CaseDecided decided => $"escalations ended {decided.Outcome}",
            CaseEvent.EscalationExpired => "escalations ended Expired",
            CaseEvent.EscalationWithdrawn => "escalations ended Withdrawn",
            CaseEvent.CaseEscalated { Round: > 1 } => "escalations again after a no",
            CaseEvent.CaseEscalated => "escalations",
            CaseEvent.AttemptRefused { Rule: ['k', 'e', 'y', '-', 'G', ..] } => "refusals key",
            CaseEvent.AttemptRefused refused => $"refusals {refused.Rule}",
            CaseEvent.RemedyGiven { Given.Rule: ['k', 'e', 'y', '-', ..] } => "remedies by a key",
            CaseEvent => $"cases {Short(recorded, "Case")}",
            PromiseEvent => $"promises {Short(recorded, "Promise")}",
            GrantEvent => $"keys {Short(recorded, "Grant")}",
            PresenceEvent.AttemptStopped => "refusals of what is not there",
            _ => $"people {recorded.Event.GetType().Name}",
        };

    private static string Short(RecordedEvent recorded, string family) =>
        recorded.Event.GetType().Name.Replace(family, string.Empty, StringComparison.Ordinal);

    private static void AddWaits(SortedDictionary<string, long> counts, Evidence evidence)
    {
        var waits = evidence
            .Streams('C')
            .SelectMany(CaseSoFar.Replay)
            .Where(step =>
                step is { Before.Open: not null, Next.Event: CaseEvent.CaseDecided or CaseEvent.EscalationExpired }
            )
            .GroupBy(
                step => step.Before?.Facts.Place?.ToString() ?? "not said",
                step => step.Next.At - step.Before?.Open?.At
            );
        foreach (var place in waits)
        {
            long[] minutes = [.. place.Select(wait => (long)(wait ?? TimeSpan.Zero).TotalMinutes).Order()];
            var name = place.Key.ToLower(CultureInfo.InvariantCulture);
            counts[$"minutes to an answer, {name}, longest"] = minutes[^1];
            counts[$"minutes to an answer, {name}, median"] = minutes[minutes.Length / 2];
        }
    }
}
