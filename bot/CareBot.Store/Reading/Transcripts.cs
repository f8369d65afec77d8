using System.Data.Common;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Reads a conversation back: what was heard beside what was said, a redrawn card once, where it first stood.</summary>
internal sealed class Transcripts(IReader reader) : ITranscripts
{
    private const string Sql = """
        SELECT turn, place, at, name, heard, body FROM (
            SELECT turn, 0 AS place, at, delivery_key AS name, heard, NULL AS body
            FROM inbox WHERE employee = $1 AND heard IS NOT NULL
            UNION ALL
            SELECT turn, id, at, coalesce(card, CAST(id AS TEXT)), NULL,
                CASE WHEN card IS NULL THEN body ELSE
                    (SELECT drawn.body FROM outbox drawn
                        WHERE drawn.recipient = outbox.recipient AND drawn.card = outbox.card
                        ORDER BY drawn.id DESC LIMIT 1) END
            FROM outbox WHERE recipient = $1 AND redraws IS NULL) lines
        WHERE heard IS NOT NULL OR body IS NOT NULL
        ORDER BY turn DESC, place DESC LIMIT $2
        """;

    public Task<IReadOnlyList<TranscriptLine>> ReadAsync(
        string employee,
        int limit,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<TranscriptLine>>(
            statements =>
            {
                var lines = statements.Prepare(Sql).All(Read, employee, limit);
                lines.Reverse();
                return lines;
            },
            cancellationToken
        );

    private static TranscriptLine Read(DbDataReader row) =>
        new(
            row.GetString(3),
            new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
            row.TextOrNull(4),
            Json.ReadOptional<Message>(row.TextOrNull(5))
        );
}
