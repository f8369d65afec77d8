namespace CareBot.Core.Ports;

/// <summary>What an auditor and a data protection officer need.</summary>
public interface ICaseArchive
{
    /// <summary>Reads a whole case and its promises, oldest event first; empty if there is no such case.</summary>
    /// <param name="caseId">Such as <c>C-7K2</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<RecordedEvent>> ExportAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>Destroys the key of the case's customer and every plain trace of them: conversations, inbox, outbox, the marks of their references, free pages and the log.</summary>
    /// <param name="caseId">Such as <c>C-7K2</c>.</param>
    /// <param name="actor">Who ordered it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False if there is no such case.</returns>
    Task<bool> EraseAsync(string caseId, string actor, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Follows the whole chain, and finds as well whether its end was cut off.</summary>
    /// <param name="expectedHead">A head that an earlier report gave and that was kept elsewhere, 64 hex digits; null where there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AuditReport> VerifyAsync(string? expectedHead, CancellationToken cancellationToken);
}
