using System.Text;
using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Promises;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Folds every stream again: versions count up by one, and cases and promises stand as their events have made them.</summary>
internal sealed class FoldCheck(IReadStatements statements)
{
    private const string Sql = """
        SELECT seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash
        FROM events ORDER BY stream, version
        """;

    private const string OrphansSql = """
        SELECT id FROM cases WHERE id NOT IN (SELECT stream FROM events)
        UNION ALL SELECT id FROM promises WHERE id NOT IN (SELECT stream FROM events)
        """;

    private readonly CaseTable _cases = new(statements);
    private readonly PromiseTable _promises = new(statements);
    private readonly List<string> _faults = [];
    private byte[] _streamBytes = [];
    private string _stream = string.Empty;
    private long _version;
    private long _seq;
    private object? _state;
    private bool _isBroken;

    /// <summary>Folds everything and returns one sentence a fault.</summary>
    public static List<string> Run(IReadStatements statements, CancellationToken cancellationToken)
    {
        var check = new FoldCheck(statements);
        statements.Visit(
            Sql,
            record =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                check.Follow(record);
            }
        );
        check.EndStream();
        foreach (var orphan in statements.Prepare(OrphansSql).All(row => row.GetString(0)))
            check._faults.Add($"{orphan} stands there without any record.");
        return check._faults;
    }

    private void Follow(EventBytes record)
    {
        if (!record.Stream.SequenceEqual(_streamBytes))
            StartStream(record.Stream);
        _seq = record.Seq;
        if (_isBroken)
            return;
        if (record.Version != _version + 1)
        {
            Break($"Record {record.Seq} is version {record.Version} of {_stream}, which does not follow {_version}.");
            return;
        }

        _version = record.Version;
        Fold(record);
    }

    private void StartStream(ReadOnlySpan<byte> stream)
    {
        EndStream();
        _streamBytes = stream.ToArray();
        _stream = Encoding.UTF8.GetString(stream);
        (_version, _state, _isBroken) = (0, null, false);
    }

    private void Fold(EventBytes record)
    {
        try
        {
            var recorded = new RecordedEvent(
                _stream,
                record.Version,
                new DateTimeOffset(record.AtTicks, TimeSpan.Zero),
                Encoding.UTF8.GetString(record.Actor),
                Encoding.UTF8.GetString(record.PolicyVersion),
                Json.Read<DomainEvent>(record.Data)
            );
            _state =
                recorded.Event is CaseEvent
                    ? Case.Evolve((Case?)_state, recorded)
                    : Promise.Evolve((Promise?)_state, recorded);
        }
        catch (Exception cause)
            when (cause is JsonException or InvalidOperationException or InvalidCastException or ArgumentException)
        {
            Break($"Record {record.Seq} of {_stream} cannot be read.");
        }
    }

    private void Break(string fault)
    {
        _isBroken = true;
        _faults.Add(fault);
    }

    private void EndStream()
    {
        if (_isBroken || _state is null)
            return;
        if (!IsAsStored())
            _faults.Add($"{_stream} does not stand as its records have made it; the last of them is record {_seq}.");
    }

    private bool IsAsStored()
    {
        if (_state is Case folded)
        {
            return _cases.FindRow(_stream) is { } row
                && Matches(CaseRow.From(folded), row, stored => stored.Rewritten());
        }
        return _state is Promise promise
            && _promises.FindRow(_stream) is { } kept
            && Matches(PromiseRow.From(promise), kept, stored => stored.Rewritten());
    }

    private static bool Matches<T>(T folded, T stored, Func<T, T> rewrite)
        where T : class
    {
        if (folded.Equals(stored))
            return true;
        try
        {
            return folded.Equals(rewrite(stored));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
