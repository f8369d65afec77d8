namespace CareBot.Store.Records;

/// <summary>An audit record as it is stored; <paramref name="Personal"/> is ciphertext.</summary>
internal sealed record EventRow(
    long Seq,
    string Stream,
    long Version,
    long AtTicks,
    string Actor,
    string PolicyVersion,
    string Kind,
    string Data,
    string Subject,
    byte[]? Personal,
    byte[] Prev,
    byte[] Hash
);
