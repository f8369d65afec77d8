using CareBot.Core;
using CareBot.Core.Cases;

namespace CareBot.Simulation.Checks;

/// <summary>Every request ends once: decided, taken back, or given up with a word to the asker.</summary>
internal static class EscalationCheck
{
    public const string Unanswered = "escalation without an answer or a named reason";
    public const string Twice = "decision without a request, or a second one";

    public static IEnumerable<Violation> Find(Evidence evidence) => evidence.Streams('C').SelectMany(InCase);

    private static IEnumerable<Violation> InCase(IGrouping<string, RecordedEvent> events)
    {
        RecordedEvent? open = null;
        foreach (var next in events)
        {
            if (next.Event is CaseEvent.CaseEscalated or CaseEvent.CaseSettled && open is not null)
                yield return new(Unanswered, $"{next.Stream}: asked at {open.At:u}, and gone at {next.At:u}");
            if (IsEnd(next.Event) && open is null)
                yield return new(Twice, $"{next.Stream}: {next.Event.GetType().Name} at {next.At:u}");
            open =
                next.Event is CaseEvent.CaseEscalated ? next
                : IsEnd(next.Event) ? null
                : open;
        }

        if (open is not null)
            yield return new(Unanswered, $"{open.Stream}: asked at {open.At:u}, still open at the end");
    }

    private static bool IsEnd(DomainEvent happened) =>
        happened is CaseEvent.CaseDecided or CaseEvent.EscalationWithdrawn or CaseEvent.EscalationExpired;
}
