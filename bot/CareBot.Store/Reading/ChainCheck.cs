using System.Security.Cryptography;
using CareBot.Core.Ports;
using CareBot.Store.Records;

namespace CareBot.Store.Reading;

/// <summary>Follows the chain from its first record to its last: no number missing, each hash right and fitting the one before.</summary>
internal sealed class ChainCheck(string? expectedHead)
{
    private const string Sql = """
        SELECT seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash
        FROM events ORDER BY seq
        """;

    private readonly EventSeal _seal = new();
    private readonly byte[] _last = [.. EventSeal.Genesis];
    private readonly byte[] _computed = new byte[SHA256.HashSizeInBytes];
    private readonly byte[]? _expected = ReadHead(expectedHead);
    private readonly List<string> _faults = [];
    private long _records;
    private long _lastSeq;
    private bool _sawExpected;

    /// <summary>Follows the whole chain.</summary>
    public static AuditReport Run(IReadStatements statements, string? expectedHead, CancellationToken cancellationToken)
    {
        var check = new ChainCheck(expectedHead);
        statements.Visit(
            Sql,
            record =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                check.Follow(record);
            }
        );
        return check.Report();
    }

    private static byte[]? ReadHead(string? head) =>
        head is null ? null
        : head.Length == 64 && head.All(char.IsAsciiHexDigit) ? Convert.FromHexString(head)
        : [];

    private void Follow(EventBytes record)
    {
        _records++;
        if (record.Seq != _lastSeq + 1)
            _faults.Add($"Record {record.Seq} follows record {_lastSeq}: what stood between is missing.");
        else if (!record.Prev.SequenceEqual(_last))
            _faults.Add($"Record {record.Seq} does not fit the record before it.");
        _seal.Compute(record, _computed);
        if (!record.Hash.SequenceEqual(_computed))
            _faults.Add($"Record {record.Seq} was changed: its hash is not that of its fields.");
        _sawExpected |= _expected is not null && record.Hash.SequenceEqual(_expected);
        _lastSeq = record.Seq;
        // By what is written, not by what it should be: the next record is only broken if it was touched itself.
        if (record.Hash.Length == _last.Length)
            record.Hash.CopyTo(_last);
    }

    private AuditReport Report()
    {
        var isEmptyAsExpected = _expected is not null && _expected.AsSpan().SequenceEqual(EventSeal.Genesis);
        if (_expected is not null && !_sawExpected && !isEmptyAsExpected)
        {
            _faults.Add(
                $"No record has the expected head {expectedHead}: the end of the chain, after record {_lastSeq}, is missing."
            );
        }
        return new AuditReport(_records, Convert.ToHexStringLower(_last), _faults);
    }
}
