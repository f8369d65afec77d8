using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Promises;

namespace CareBot.Store.Tables;

/// <summary>Keeps what counts in a store's week, event by event.</summary>
internal sealed class WeekLedger(AllTables tables)
{
    /// <summary>Follows an event of any stream.</summary>
    public void Follow(object? before, object after, RecordedEvent recorded)
    {
        var (store, what) = after switch
        {
            Case one => (one.Store, Happenings.Of((Case?)before, one, recorded)),
            Promise promise => (promise.Store, Happenings.Of((Promise?)before, recorded)),
            _ => (string.Empty, null),
        };
        if (what is not null)
            tables.Happenings.Add(store, recorded, what);
    }
}
