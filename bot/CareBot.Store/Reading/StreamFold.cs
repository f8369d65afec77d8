using System.Text;
using System.Text.Json;
using CareBot.Core;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Folds every stream from its records, one after the other: only one is held at a time. Versions must count up by one.</summary>
internal sealed class StreamFold
{
    private const string Sql = """
        SELECT seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash
        FROM events ORDER BY stream, version
        """;

    private readonly StreamFamilies _families;
    private readonly Action<FoldedStream> _folded;
    private readonly Action<string> _broken;
    private readonly Action<object?, object, RecordedEvent> _stepped;
    private byte[] _streamBytes = [];
    private string _stream = string.Empty;
    private long _version;
    private long _seq;
    private StreamFamily? _family;
    private object? _state;
    private bool _isBroken;

    private StreamFold(
        StreamFamilies families,
        Action<FoldedStream> folded,
        Action<string> broken,
        Action<object?, object, RecordedEvent> stepped
    ) => (_families, _folded, _broken, _stepped) = (families, folded, broken, stepped);

    /// <summary>Folds everything.</summary>
    /// <param name="statements">Where the records are.</param>
    /// <param name="families">How they are folded.</param>
    /// <param name="folded">Takes each stream that could be read.</param>
    /// <param name="broken">Takes one sentence for each that could not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="stepped">Takes each step: how a stream was, how it is, and what happened.</param>
    public static void Run(
        IReadStatements statements,
        StreamFamilies families,
        Action<FoldedStream> folded,
        Action<string> broken,
        CancellationToken cancellationToken,
        Action<object?, object, RecordedEvent>? stepped = null
    )
    {
        var fold = new StreamFold(families, folded, broken, stepped ?? ((_, _, _) => { }));
        statements.Visit(
            Sql,
            record =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                fold.Follow(record);
            }
        );
        fold.EndStream();
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
        (_version, _family, _state, _isBroken) = (0, null, null, false);
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
            _family = _families.Of(recorded.Event);
            var before = _state;
            _state = _family.Evolve(before, recorded);
            _stepped(before, _state, recorded);
        }
        catch (Exception cause)
            when (cause
                    is JsonException
                        or NotSupportedException
                        or InvalidOperationException
                        or InvalidCastException
                        or ArgumentException
            )
        {
            Break($"Record {record.Seq} of {_stream} cannot be read.");
        }
    }

    private void Break(string fault)
    {
        _isBroken = true;
        _broken(fault);
    }

    private void EndStream()
    {
        if (!_isBroken && _family is { } family && _state is { } state)
            _folded(new FoldedStream(_stream, family, state, _seq));
    }
}
