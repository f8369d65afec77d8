using CareBot.Core;

namespace CareBot.Store.Tables;

/// <summary>One kind of stream: which events belong to it, how they are folded, and where the result stands.</summary>
internal abstract class StreamFamily
{
    /// <summary>Gets what is written down when the personal parts are destroyed; null where such streams have none.</summary>
    public DomainEvent? Erased { get; protected init; }

    public abstract bool Holds(DomainEvent happened);

    /// <summary>Finds how a stream stands; null before its first event.</summary>
    public abstract object? Find(string stream);

    public abstract object Evolve(object? before, RecordedEvent recorded);

    public abstract long VersionOf(object state);

    public abstract void Put(object state);

    /// <summary>Tells whether a stream stands in the database as it was folded anew.</summary>
    public abstract bool StandsAs(string stream, object folded);
}
