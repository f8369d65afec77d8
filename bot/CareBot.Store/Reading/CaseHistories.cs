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

    private const string PageSql = """
        SELECT id, opened_at FROM cases
        WHERE (opened_at, id) > ($1, $2) AND opened_at < $3 AND updated_at >= $4
            AND ($5 IS NULL OR instr($5, char(10) || store || char(10)) > 0)
        ORDER BY opened_at, id LIMIT $6
        """;

    private const string StreamSql = """
        SELECT stream, version, at, actor, policy_version, data FROM events WHERE stream = $1 ORDER BY version
        """;

    public async IAsyncEnumerable<IReadOnlyList<RecordedEvent>> ReadAsync(
        HistorySpan span,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var last = (OpenedAt: long.MinValue, Id: string.Empty);
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

    private static List<List<RecordedEvent>> ReadPage(
        IReadStatements statements,
        HistorySpan span,
        (long OpenedAt, string Id) after
    )
    {
        var stores = span.Stores is { } some ? $"\n{string.Join('\n', some)}\n" : null;
        var ids = statements
            .Prepare(PageSql)
            .All(
                row => row.GetString(0),
                after.OpenedAt,
                after.Id,
                span.To.UtcTicks,
                span.From.UtcTicks,
                stores,
                PageSize
            );
        var stream = statements.Prepare(StreamSql);
        return [.. ids.Select(id => stream.All(Read, id))];
    }

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
