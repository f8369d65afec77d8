using CareBot.Core;
using CareBot.Core.Promises;

namespace CareBot.Simulation.Checks;

/// <summary>Whoever promised something was reminded, and in the end it was kept, or it broke in the open.</summary>
internal static class PromiseCheck
{
    public const string Forgotten = "promise overdue without a reminder";
    public const string Unresolved = "promise neither kept nor broken in the end";

    public static IEnumerable<Violation> Find(Evidence evidence)
    {
        var reminders = evidence
            .Ledger.All.Where(one => one.Promise is not null)
            .ToLookup(one => (one.Promise, one.SaidAt), one => one.To);
        return evidence.Streams('P').SelectMany(promise => InPromise(evidence, promise.ToList(), reminders));
    }

    private static IEnumerable<Violation> InPromise(
        Evidence evidence,
        List<RecordedEvent> events,
        ILookup<(string?, DateTimeOffset), string> reminders
    )
    {
        for (var start = 0; start < events.Count; )
        {
            var next = events.FindIndex(start + 1, one => one.Event is PromiseEvent.PromisePostponed);
            var end = next < 0 ? events.Count : next;
            var term = events.GetRange(start, end - start);
            var until = next < 0 ? evidence.EndedAt : events[next].At;
            foreach (var violation in InTerm(evidence, term, until, reminders))
                yield return violation;
            start = end;
        }
    }

    // From when it was made or put off until it was put off again, or the end.
    private static IEnumerable<Violation> InTerm(
        Evidence evidence,
        List<RecordedEvent> term,
        DateTimeOffset until,
        ILookup<(string?, DateTimeOffset), string> reminders
    )
    {
        var kept = term.Find(one => one.Event is PromiseEvent.PromiseKept)?.At;
        if (DueAt(term[0].Event) is not { } due || (kept ?? until) <= due)
            yield break;
        var (stream, made) = (term[0].Stream, term[0].At);
        var isReminded = term.Where(one => IsReminder(one.Event))
            .Any(one => reminders[(stream, one.At)].Any(to => evidence.Staff.At(one.At).FindActive(to) is not null));
        if (!isReminded)
            yield return new(Forgotten, $"{stream}: made at {made:u}, due at {due:u}");
        if (kept is null && until == evidence.EndedAt && !term.Exists(one => one.Event is PromiseEvent.PromiseBroken))
            yield return new(Unresolved, $"{stream}: due at {due:u}");
    }

    private static DateTimeOffset? DueAt(DomainEvent happened) =>
        happened switch
        {
            PromiseEvent.PromiseMade made => made.DueAt,
            PromiseEvent.PromisePostponed later => later.DueAt,
            _ => null,
        };

    private static bool IsReminder(DomainEvent happened) =>
        happened
            is PromiseEvent.PromiseReminded
                or PromiseEvent.PromiseCameDue
                or PromiseEvent.PromiseBroken
                or PromiseEvent.PromiseClimbed;
}
