using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Promises;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Appends events to the audit chain and folds them into cases and promises, all in the caller's transaction.</summary>
internal sealed class EventAppender(AllTables tables)
{
    private readonly EventSeal _seal = new();

    public void Append(StreamChange change)
    {
        if (change.Events.Count == 0)
            return;
        var stream = change.Events[0].Stream;
        if (change.Events.Any(next => next.Stream != stream))
            throw new InvalidOperationException("A change belongs to one stream.");
        if (change.Events[0].Event is CaseEvent)
        {
            var after = Fold(change, tables.Cases.Find(stream), Case.Evolve, last => last.Version);
            tables.Cases.Put(CaseRow.From(after));
        }
        else
        {
            var after = Fold(change, tables.Promises.Find(stream), Promise.Evolve, last => last.Version);
            tables.Promises.Put(PromiseRow.From(after));
        }
    }

    private T Fold<T>(StreamChange change, T? before, Func<T?, RecordedEvent, T> evolve, Func<T, long> versionOf)
        where T : class
    {
        var state = before;
        foreach (var recorded in change.Events)
        {
            var last = state is null ? 0 : versionOf(state);
            if (recorded.Version != last + 1)
            {
                throw new InvalidOperationException(
                    $"{recorded.Stream} has version {last}; {recorded.Version} does not follow it."
                );
            }
            // One offset for all, so that folding what was stored gives the same to the last letter.
            var next = recorded with
            {
                At = recorded.At.ToUniversalTime(),
            };
            state = evolve(state, next);
            Add(next, change.Subject);
        }

        return state ?? throw new InvalidOperationException("Nothing happened.");
    }

    private void Add(RecordedEvent recorded, string subject)
    {
        var key = recorded.Personal is null ? null : tables.Keys.FindOrMake(subject);
        var row = EventRecord.Write(recorded, subject, key, tables.Events.Last());
        tables.Events.Add(row with { Hash = _seal.Compute(row) });
    }
}
