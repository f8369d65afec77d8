namespace CareBot.Core.Understanding;

/// <summary>Names the facts that a sentence takes back.</summary>
internal static class TakenBackRule
{
    /// <summary>Returns names of properties of <see cref="Facts"/>, each once.</summary>
    public static IEnumerable<string> Names(SentenceFacts found, Facts facts, bool declined)
    {
        var names = found
            .Denied.Select(match => NameOf(match.Topic))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (declined)
            names.Add(nameof(Facts.Ask));
        if (facts.Price is null && found.Amounts.Any(amount => PriceReader.IsDenied(found.Sentence, amount)))
            names.Add(nameof(Facts.Price));
        return names.Order(StringComparer.Ordinal);
    }

    /// <summary>What is true or false is not taken back but told to be false.</summary>
    private static string? NameOf(Topic topic) =>
        topic switch
        {
            Topic.Issue => nameof(Facts.Issue),
            Topic.Category => nameof(Facts.Category),
            Topic.Occasion => nameof(Facts.Occasion),
            Topic.Tone => nameof(Facts.Tone),
            Topic.Place => nameof(Facts.Place),
            Topic.Fault => nameof(Facts.Fault),
            _ => null,
        };
}
