namespace CareBot.Store.Writing;

/// <summary>Something to be written, and whoever waits for it.</summary>
internal abstract class WriteJob(CancellationToken cancellationToken)
{
    /// <summary>Gets a value indicating whether nobody waits for it any more.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    /// <summary>Gets a value indicating whether it must stand outside a transaction.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Writes, inside a transaction that may yet be taken back and run again.</summary>
    public abstract void Run(IWriteSession session);

    /// <summary>Tells whoever waits that it is on disk.</summary>
    public abstract void Complete();

    /// <summary>Tells whoever waits what went wrong with it.</summary>
    public abstract void Fail(Exception cause);

    /// <summary>Tells whoever waits that nothing can be written now.</summary>
    public abstract void TurnAway(StoreUnavailableException cause);
}
