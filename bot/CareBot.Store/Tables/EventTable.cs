using System.Data.Common;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>The audit chain: one row an event, never changed, never deleted.</summary>
internal sealed class EventTable(IStatements statements)
{
    private const string LastSql = "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1";

    private const string AddSql = """
        INSERT INTO events
            (seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string StreamSql = """
        SELECT seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash
        FROM events WHERE stream = $1 ORDER BY version
        """;

    private const string SubjectSql = "SELECT subject FROM events WHERE stream = $1 ORDER BY version LIMIT 1";

    private const string SubjectsSql = """
        SELECT DISTINCT subject FROM events
        WHERE stream = $1 OR stream IN (SELECT id FROM promises WHERE case_id = $1)
        """;

    private const string StreamsSql = "SELECT DISTINCT stream FROM events WHERE subject = $1";

    private readonly Statement _last = statements.Prepare(LastSql);
    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _stream = statements.Prepare(StreamSql);
    private readonly Statement _subject = statements.Prepare(SubjectSql);
    private readonly Statement _subjects = statements.Prepare(SubjectsSql);
    private readonly Statement _streams = statements.Prepare(StreamsSql);

    /// <summary>Reads the end of the chain.</summary>
    public (long Seq, byte[] Hash) Last() =>
        _last.First<(long, byte[])?>(row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1))) ?? (0, EventSeal.Genesis);

    public void Add(EventRow row) =>
        _add.Run(
            row.Seq,
            row.Stream,
            row.Version,
            row.AtTicks,
            row.Actor,
            row.PolicyVersion,
            row.Kind,
            row.Data,
            row.Subject,
            row.Personal,
            row.Prev,
            row.Hash
        );

    public List<EventRow> Stream(string stream) => _stream.All(Read, stream);

    public string? SubjectOf(string stream) => _subject.First(row => row.GetString(0), stream);

    /// <summary>Lists whose keys encrypt a case and its promises.</summary>
    public List<string> SubjectsOfCase(string caseId) => _subjects.All(row => row.GetString(0), caseId);

    public List<string> StreamsOf(string subject) => _streams.All(row => row.GetString(0), subject);

    private static EventRow Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetInt64(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.BytesOrNull(9),
            row.GetFieldValue<byte[]>(10),
            row.GetFieldValue<byte[]>(11)
        );
}
