using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareBot.Store.Records;

/// <summary>Hashes audit records. Every field goes in with its length before it, so that no two records look alike. One thread at a time.</summary>
internal sealed class EventSeal
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Gets the hash before the first record.</summary>
    public static byte[] Genesis { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>Computes the hash of a record from all of its other fields.</summary>
    public byte[] Compute(EventRow row)
    {
        _buffer.ResetWrittenCount();
        Add(row.Prev);
        Add(row.Seq);
        Add(row.Stream);
        Add(row.Version);
        Add(row.AtTicks);
        Add(row.Actor);
        Add(row.PolicyVersion);
        Add(row.Kind);
        Add(row.Data);
        Add(row.Subject);
        AddOptional(row.Personal is not null, row.Personal);
        return SHA256.HashData(_buffer.WrittenSpan);
    }

    /// <summary>Computes the same of a record that was read in place.</summary>
    public void Compute(EventBytes bytes, Span<byte> hash)
    {
        _buffer.ResetWrittenCount();
        Add(bytes.Prev);
        Add(bytes.Seq);
        Add(bytes.Stream);
        Add(bytes.Version);
        Add(bytes.AtTicks);
        Add(bytes.Actor);
        Add(bytes.PolicyVersion);
        Add(bytes.Kind);
        Add(bytes.Data);
        Add(bytes.Subject);
        AddOptional(bytes.HasPersonal, bytes.Personal);
        SHA256.HashData(_buffer.WrittenSpan, hash);
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), number);
        _buffer.Advance(sizeof(long));
    }

    private void Add(string text)
    {
        AddLength(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _buffer);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        AddLength(bytes.Length);
        _buffer.Write(bytes);
    }

    private void AddOptional(bool isThere, ReadOnlySpan<byte> bytes)
    {
        if (isThere)
            Add(bytes);
        else
            AddLength(-1);
    }

    private void AddLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), length);
        _buffer.Advance(sizeof(int));
    }
}
