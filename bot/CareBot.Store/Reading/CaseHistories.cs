using System.Data.Common;
using System.Runtime.CompilerServices;
using CareBot.Core;
using CareBot.Core.Ports;
using CareBot.Store.Records;

namespace CareBot.Store.Reading;

/// <summary>Reads many cases, page by page; nobody's key is needed, because nothing personal is read.</summary>
internal sealed class CaseHistories(IReader reader) : ICaseHistories
{
    private const int PageSize = 200;

    // What was going on when the span began, which is never much. The index on what was opened would lead through all that
    // was ever settled before.
    private const string EarlierSql = """
        SELECT id FROM cases INDEXED BY cases_touched
        WHERE updated_at >= $1 AND opened_at < $1 AND opened_at < $2
            AND ($3 IS NULL OR instr($3, char(10) || store || char(10)) > 0)
        ORDER BY opened_at, id
        """;

    private const string PageSql = """
        SELECT id FROM cases
        WHERE (opened_at, id) > ($1, $2) AND opened_at < $3
            AND ($4 IS NULL OR instr($4, char(10) || store || char(10)) > 0)
        ORDER BY opened_at, id LIMIT $5
        """;

    private const string StreamSql = """
        SELECT stream, version, at, actor, policy_version, data FROM events WHERE stream = $1 ORDER BY version
        """;

    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> ReadAsync(
        HistorySpan span,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var earlier = await reader.ReadAsync(statements => ReadEarlier(statements, span), cancellationToken);
        foreach (var ids in earlier.Chunk(PageSize))
        {
            var some = await reader.ReadAsync(statements => ReadStreams(statements, ids), cancellationToken);
            foreach (var history in some)
                yield return history;
        }

        var last = (OpenedAt: span.From.UtcTicks, Id: string.Empty);
        List<List<RecordedEvent>> page;
        do
        {
            var after = last;
            page = await reader.ReadAsync(statements => ReadPage(statements, span, after), cancellationToken);
            foreach (var history in page)
            {
                last = (history[0].At.UtcTicks, history[0].Stream);
                yield return history;
            }
        } while (page.Count == PageSize);
    }

    private static List<string> ReadEarlier(IReadStatements statements, HistorySpan span) =>
        statements
            .Prepare(EarlierSql)
            .All(row => row.GetString(0), span.From.UtcTicks, span.To.UtcTicks, Lines(span.Stores));

    private static List<List<RecordedEvent>> ReadPage(
        IReadStatements statements,
        HistorySpan span,
        (long OpenedAt, string Id) after
    )
    {
        var ids = statements
            .Prepare(PageSql)
            .All(row => row.GetString(0), after.OpenedAt, after.Id, span.To.UtcTicks, Lines(span.Stores), PageSize);
        return ReadStreams(statements, ids);
    }

    private static List<List<RecordedEvent>> ReadStreams(IReadStatements statements, IReadOnlyList<string> ids)
    {
        var stream = statements.Prepare(StreamSql);
        return [.. ids.Select(id => stream.All(Read, id))];
    }

    private static string? Lines(IReadOnlyList<string>? stores) =>
        stores is null ? null : $"\n{string.Join('\n', stores)}\n";

    private static RecordedEvent Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt64(1),
            new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
            row.GetString(3),
            row.GetString(4),
            Json.Read<DomainEvent>(row.GetString(5))
        );
}
