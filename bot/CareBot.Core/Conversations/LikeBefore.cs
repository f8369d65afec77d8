using System.Globalization;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Says what cases like this one were settled with: "14 cases like this were settled, 12 with a replacement, median £20 on top".</summary>
internal static class LikeBefore
{
    private const int Counted = 100;
    private static readonly TimeSpan ReachBack = TimeSpan.FromDays(365);

    /// <summary>Says it, or returns null where there are too few, or of what kind it is is not known.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="facts">What is known of the trouble.</param>
    /// <param name="currency">Only cases in this currency.</param>
    /// <param name="except">The case itself, which is no example of its own; null where it is none yet.</param>
    public static string? Settled(Turn turn, Facts facts, Currency currency, string? except)
    {
        if (facts.Issue is not { } issue)
            return null;
        var since = turn.Context.Now - ReachBack;
        var settled = turn.View.SettledLike(issue, facts.Category, currency, since, Counted);
        var count = SettlementCount.Of([.. settled.Where(one => one.CaseId != except)]);
        return count is null ? null : Say(turn, count);
    }

    private static string Say(Turn turn, SettlementCount count)
    {
        var remedy = count.Remedy is { } key
            ? $", {Number(count.WithIt)} with {WithArticle(turn.Policy.TitleOf(Topic.Remedy, key))}"
            : string.Empty;
        var added = count.MedianAdded.IsPositive ? $", median {count.MedianAdded} on top" : string.Empty;
        return $"{Number(count.Count)} cases like this were settled{remedy}{added}.";
    }

    // "Tickets" and "the delivery fee" take none.
    private static string WithArticle(string title) =>
        title.Split(' ') switch
        {
            ["a" or "an" or "the", ..] => title,
            [var word, ..] when word.EndsWith('s') => title,
            _ => $"{("aeiou".Contains(title[0], StringComparison.OrdinalIgnoreCase) ? "an" : "a")} {title}",
        };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
