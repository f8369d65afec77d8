namespace CareBot.Core.Replays;

/// <summary>Counts what occurs, by name.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Gets the counts, the largest first.</summary>
    public IReadOnlyList<NamedCount> Counts =>
        [.. _counts.Select(one => new NamedCount(one.Key, one.Value)).OrderByDescending(one => one.Count)];

    public void Add(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;
}
