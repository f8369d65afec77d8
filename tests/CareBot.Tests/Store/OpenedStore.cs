using CareBot.Core.Ports;

namespace CareBot.Tests.Store;

/// <summary>A store under test, whichever database is behind it.</summary>
public sealed record OpenedStore(
    ITurnStore Turns,
    IOutbox Outbox,
    IDueWork Due,
    ITranscripts Transcripts,
    IPeopleStore People,
    ICaseArchive Cases,
    ICards Cards,
    IChannelRecords Records,
    IAccountLinks Links,
    IPolicyArchive Policies,
    ICaseHistories Histories,
    IDigestReading Digests,
    IAsyncDisposable Closes
) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Closes.DisposeAsync();
}
