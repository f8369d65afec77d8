using CareBot.Core.Ports;

namespace CareBot.CommandLine;

/// <summary>A store that is open for one command.</summary>
/// <param name="People">Keeps the people.</param>
/// <param name="Cases">Keeps the cases.</param>
/// <param name="Resource">Is closed with it, if there is anything to close.</param>
public sealed record OpenedStore(IPeopleStore People, ICaseArchive Cases, IAsyncDisposable? Resource = null)
    : IAsyncDisposable
{
    /// <summary>Gets what waits to be sent; null where no command needs it.</summary>
    public IOutbox? Outbox { get; init; }

    /// <summary>Gets what looks at weeks; null where no command needs it.</summary>
    public IDigestReading? Digests { get; init; }

    /// <summary>Gets the policies that were in force; null where no command needs them.</summary>
    public IPolicyArchive? Policies { get; init; }

    /// <summary>Gets what happened to many cases; null where no command needs it.</summary>
    public ICaseHistories? Histories { get; init; }

    /// <summary>Gets the path of the database; null where it is no file.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the version of its tables.</summary>
    public int Version { get; init; }

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => Resource?.DisposeAsync() ?? ValueTask.CompletedTask;
}
