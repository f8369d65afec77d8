namespace CareBot.Core.Replays;

/// <summary>Keeps the few cases that say most: the most money first, each case once.</summary>
internal sealed class TellingCases
{
    private const int Kept = 10;
    private readonly List<ReplayedOffer> _cases = [];

    public IReadOnlyList<ReplayedOffer> All => [.. _cases];

    /// <summary>Takes the offers of one case.</summary>
    public void Add(IEnumerable<ReplayedOffer> offers)
    {
        if (offers.Order(Comparer).FirstOrDefault() is not { } best)
            return;
        var at = _cases.BinarySearch(best, Comparer);
        _cases.Insert(at < 0 ? ~at : at, best);
        if (_cases.Count > Kept)
            _cases.RemoveAt(Kept);
    }

    private static Comparer<ReplayedOffer> Comparer { get; } =
        Comparer<ReplayedOffer>.Create(
            (one, other) =>
                other.Money.CompareTo(one.Money) is not 0 and var byMoney ? byMoney
                : one.At.CompareTo(other.At) is not 0 and var byTime ? byTime
                : string.CompareOrdinal(one.Case, other.Case)
        );
}
