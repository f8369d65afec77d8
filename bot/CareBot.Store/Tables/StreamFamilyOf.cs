using System.Text.Json;
using CareBot.Core;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>A kind of stream whose state and row are known.</summary>
internal sealed class StreamFamilyOf<TEvent, TState, TRow> : StreamFamily
    where TEvent : DomainEvent
    where TState : class
    where TRow : class, IFoldedRow<TState, TRow>
{
    private readonly IFoldedTable<TState, TRow> _table;
    private readonly Func<TState?, RecordedEvent, TState> _evolve;
    private readonly Func<TState, long> _versionOf;

    public StreamFamilyOf(
        IFoldedTable<TState, TRow> table,
        Func<TState?, RecordedEvent, TState> evolve,
        Func<TState, long> versionOf,
        TEvent? erased = null
    ) => (_table, _evolve, _versionOf, Erased) = (table, evolve, versionOf, erased);

    public override bool Holds(DomainEvent happened) => happened is TEvent;

    public override object? Find(string stream) => _table.Find(stream);

    public override object Evolve(object? before, RecordedEvent recorded) => _evolve((TState?)before, recorded);

    public override long VersionOf(object state) => _versionOf((TState)state);

    public override void Put(object state) => _table.Put(TRow.From((TState)state));

    public override bool StandsAs(string stream, object folded)
    {
        var expected = TRow.From((TState)folded);
        var stored = _table.FindRow(stream);
        try
        {
            return expected.Equals(stored) || expected.Equals(stored?.Rewritten());
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
