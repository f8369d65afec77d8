namespace CareBot.Store.Records;

/// <summary>An audit record as it lies in the database, without a copy: texts are UTF-8.</summary>
internal readonly ref struct EventBytes
{
    public required long Seq { get; init; }

    public required ReadOnlySpan<byte> Stream { get; init; }

    public required long Version { get; init; }

    public required long AtTicks { get; init; }

    public required ReadOnlySpan<byte> Actor { get; init; }

    public required ReadOnlySpan<byte> PolicyVersion { get; init; }

    public required ReadOnlySpan<byte> Kind { get; init; }

    public required ReadOnlySpan<byte> Data { get; init; }

    public required ReadOnlySpan<byte> Subject { get; init; }

    public required bool HasPersonal { get; init; }

    public required ReadOnlySpan<byte> Personal { get; init; }

    public required ReadOnlySpan<byte> Prev { get; init; }

    public required ReadOnlySpan<byte> Hash { get; init; }
}
