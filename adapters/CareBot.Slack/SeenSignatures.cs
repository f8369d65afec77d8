using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CareBot.Slack;

/// <summary>Remembers for ten minutes which signatures came by: a replay carries a right one. Only fingerprints are kept.</summary>
internal sealed class SeenSignatures(TimeProvider clock)
{
    private const int Most = 50_000;

    // A signature is believed for five minutes after its time and five before it.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<UInt128, DateTimeOffset> _seen = [];

    /// <summary>Notes a signature.</summary>
    /// <param name="signature">A right one; empty where the wire has none.</param>
    /// <returns>True if it was not there yet.</returns>
    public bool IsNew(string signature)
    {
        if (signature.Length == 0)
            return true;
        var now = clock.GetUtcNow();
        if (_seen.Count >= Most)
            Sweep(now);
        return _seen.TryAdd(PrintOf(signature), now + Memory);
    }

    /// <summary>Forgets a signature: its request may come again.</summary>
    /// <param name="signature">Any.</param>
    public void Forget(string signature) => _seen.TryRemove(PrintOf(signature), out _);

    private static UInt128 PrintOf(string signature) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(signature)));

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (print, _) in _seen.Where(seen => seen.Value <= now))
            _seen.TryRemove(print, out _);
        if (_seen.Count >= Most)
            _seen.Clear();
    }
}
