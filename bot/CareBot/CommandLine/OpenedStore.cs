using CareBot.Core.Ports;

namespace CareBot.CommandLine;

/// <summary>A store that is open for one command.</summary>
/// <param name="People">Keeps the people.</param>
/// <param name="Cases">Keeps the cases.</param>
/// <param name="Resource">Is closed with it, if there is anything to close.</param>
public sealed record OpenedStore(IPeopleStore People, ICaseArchive Cases, IAsyncDisposable? Resource = null)
    : IAsyncDisposable
{
    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => Resource?.DisposeAsync() ?? ValueTask.CompletedTask;
}
