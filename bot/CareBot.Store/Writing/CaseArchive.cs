using CareBot.Core;
using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Exports, erases and verifies.</summary>
internal sealed class CaseArchive(Writer writer, IReader reader) : ICaseArchive
{
    public Task<IReadOnlyList<RecordedEvent>> ExportAsync(string caseId, CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<RecordedEvent>>(
            statements => StreamReading.ReadCase(new AllTables(statements), caseId),
            cancellationToken
        );

    public async Task<bool> EraseAsync(
        string caseId,
        string actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var found = await writer.WriteAsync(
            session => new EraseTransaction(session.Tables, actor, now).Run(caseId),
            cancellationToken
        );
        if (found)
            await writer.WriteAsync(Scrub, cancellationToken, standsAlone: true);
        return found;
    }

    public async Task<AuditReport> VerifyAsync(string? expectedHead, CancellationToken cancellationToken)
    {
        var chain = reader.ReadAsync(
            statements => ChainCheck.Run(statements, expectedHead, cancellationToken),
            cancellationToken
        );
        var folded = reader.ReadAsync(statements => FoldCheck.Run(statements, cancellationToken), cancellationToken);
        var report = await chain;
        return report with { Faults = [.. report.Faults, .. await folded] };
    }

    private static bool Scrub(IWriteSession session)
    {
        session.Scrub();
        return true;
    }
}
