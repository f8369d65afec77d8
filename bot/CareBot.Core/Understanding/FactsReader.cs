namespace CareBot.Core.Understanding;

/// <summary>Puts the facts of a sentence together.</summary>
internal static class FactsReader
{
    /// <summary>Returns the facts and the names of those that the sentence takes back.</summary>
    public static (Facts Facts, IReadOnlyList<string> TakenBack) Read(SentenceFacts found)
    {
        var offers = new OfferReader(found).Read();
        var outstanding = PriceReader.Outstanding(found);
        var category = Category(found);
        var (occasion, occasionWords) = OccasionReader.Read(found);
        var facts = new Facts
        {
            Issue = IssueRule.Choose(found),
            Category = category?.Key,
            Item = category is null ? null : found.Sentence.Typed(category.First, category.Last),
            Price = PriceReader.Price(found),
            Outstanding = outstanding,
            BoughtOn = BoughtRule.Choose(found),
            Ask = offers.Ask,
            Fault = FaultOf(found),
            Place = PlaceReader.Place(found),
            Public = PlaceReader.IsPublic(found),
            Occasion = occasion,
            OccasionWords = occasionWords,
            Contacts = ContactReader.Read(found, offers.Given.Count),
            Given = offers.Given,
            Proposed = offers.Proposed,
            Tone = found.Said(Topic.Tone).MinBy(match => match.First)?.Key,
            Loyal = Loyal(found),
        };
        return (facts, [.. TakenBackRule.Names(found, facts, offers.Declined)]);
    }

    /// <summary>The thing with the price is the one that it is about, else the first.</summary>
    private static PhraseMatch? Category(SentenceFacts found)
    {
        var things = found.Said(Topic.Category).ToList();
        return things.Find(match => found.Amounts.Any(amount => match.First == amount.Last + 1 && IsOpen(amount)))
            ?? things.Find(match => found.Amounts.Any(amount => match.Last == amount.First - 1 && IsOpen(amount)))
            ?? things.MinBy(match => (match.First, -match.Length));

        bool IsOpen(AmountMention amount) => !found.Used.Contains(amount);
    }

    private static Fault? FaultOf(SentenceFacts found)
    {
        var match = found
            .Said(Topic.Fault)
            .OrderByDescending(match => match.Length)
            .ThenBy(match => match.First)
            .FirstOrDefault();
        return match is not null && Enum.TryParse<Fault>(match.Key, ignoreCase: true, out var fault) ? fault : null;
    }

    private static bool? Loyal(SentenceFacts found)
    {
        if (found.Said(Topic.Loyal).Any(match => !IsMeasure(found.Sentence.Word(match.Last + 1))))
            return true;
        return found.Denied.Any(match => match.Topic == Topic.Loyal) ? false : null;
    }

    /// <summary>"Regular fit" is a size.</summary>
    private static bool IsMeasure(string word) => WordList.Has("fit size price delivery post shipping", word);
}
