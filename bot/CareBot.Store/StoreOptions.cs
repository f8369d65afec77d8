namespace CareBot.Store;

/// <summary>How the store behaves; the defaults are right for the product.</summary>
public sealed record StoreOptions
{
    /// <summary>Gets how many turns may wait for the writer; one more is told to come again. Two groups keep an answer under 300 ms even where an fsync takes 100.</summary>
    public int QueueCapacity { get; init; } = 256;

    /// <summary>Gets how many turns share one commit at most.</summary>
    public int GroupSize { get; init; } = 128;

    /// <summary>Gets how long a write waits for another process before everyone who waits is told to come again.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets what is called on the writer's thread after each commit that gave the outbox something to send; it must return at once.</summary>
    public Action OutboxWritten { get; init; } = () => { };

    /// <summary>Gets what is called on the writer's thread when writing fails, with a cause that holds nothing personal; it must return at once.</summary>
    public Action<string> WriterFailed { get; init; } = _ => { };
}
