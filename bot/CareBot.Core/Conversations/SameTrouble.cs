using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Tells whether a sentence goes on about the customer in hand, or is about the next one in the queue.</summary>
internal static class SameTrouble
{
    // Longer than that, a detail with a price of its own tells a story of its own.
    private const int WordsOfADetail = 4;

    /// <summary>A correction or a repeated contact goes on; another thing, another price or a whole story begins anew.</summary>
    public static bool IsIt(Facts known, Reading reading)
    {
        var said = reading.Facts;
        if (reading.IsCorrection || reading.TakenBack.Count > 0)
            return true;
        if ((known.Issue ?? known.Item) is null)
            return true;
        if (IsAnother(known.Item, said.Item) || IsAnother(known.Category, said.Category))
            return false;
        if (said.Contacts > 1 || said.Proposed is not null)
            return true;
        return !(IsWholeStory(known) && IsWholeStory(said))
            && !IsAnother(known.Issue, said.Issue)
            && !HasPriceOfItsOwn(known, reading);
    }

    private static bool IsWholeStory(Facts facts) =>
        facts.Issue is not null && (facts.Item ?? facts.Category) is not null;

    private static bool HasPriceOfItsOwn(Facts known, Reading reading) =>
        reading.Facts.Price is { } price
        && known.Price is { } before
        && price != before
        && reading.SafeText.Split(' ').Length > WordsOfADetail;

    private static bool IsAnother(string? known, string? said) =>
        known is not null && said is not null && known != said;
}
