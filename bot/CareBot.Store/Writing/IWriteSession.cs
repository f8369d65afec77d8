using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>The writer's own connection.</summary>
internal interface IWriteSession : IDisposable
{
    /// <summary>Gets the tables.</summary>
    AllTables Tables { get; }

    /// <summary>Starts a transaction that may write, waiting no longer than the session was made for.</summary>
    void Begin();

    /// <summary>Makes it durable.</summary>
    void Commit();

    /// <summary>Takes it back; harmless where there is none.</summary>
    void Rollback();

    /// <summary>Removes from the files what was deleted or overwritten, outside a transaction.</summary>
    void Scrub();
}
