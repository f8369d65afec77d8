using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Appends events to the audit chain and folds them into what they are about, all in the caller's transaction.</summary>
internal sealed class EventAppender(AllTables tables)
{
    private readonly EventSeal _seal = new();
    private readonly CaseLedgers _ledgers = new(tables);
    private readonly WeekLedger _week = new(tables);

    public void Append(StreamChange change)
    {
        if (change.Events.Count == 0)
            return;
        var stream = change.Events[0].Stream;
        if (change.Events.Any(next => next.Stream != stream))
            throw new InvalidOperationException("A change belongs to one stream.");
        var family = tables.Families.Of(change.Events[0].Event);
        var before = family.Find(stream);
        var after = change.Events.Aggregate(before, (state, next) => Apply(family, state, next, change.Subject));
        family.Put(after ?? throw new InvalidOperationException("Nothing happened."));
    }

    private object Apply(StreamFamily family, object? before, RecordedEvent recorded, string subject)
    {
        var last = before is null ? 0 : family.VersionOf(before);
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
        var after = family.Evolve(before, next);
        var isSealed = Add(next, subject);
        if (after is Case changed)
            _ledgers.Follow((Case?)before, changed, next, isSealed ? next.Personal?.Reference : null);
        _week.Follow(before, after, next);
        return after;
    }

    /// <summary>Adds an event; true if it has a personal part whose key lives.</summary>
    private bool Add(RecordedEvent recorded, string subject)
    {
        var key = recorded.Personal is null ? null : tables.Keys.FindOrMake(subject);
        var row = EventRecord.Write(recorded, subject, key, tables.Events.Last());
        tables.Events.Add(row with { Hash = _seal.Compute(row) });
        return key is not null;
    }
}
