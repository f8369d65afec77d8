namespace CareBot.Core.Understanding;

/// <summary>Everything found in a sentence so far, from which the facts are put together.</summary>
internal sealed class SentenceFacts
{
    public required Sentence Sentence { get; init; }

    /// <summary>Gets how the surroundings write.</summary>
    public required ReadingCulture Culture { get; init; }

    /// <summary>Gets the phrases of the lexicon that stand on their own.</summary>
    public required IReadOnlyList<PhraseMatch> Matches { get; init; }

    /// <summary>Gets those of them that are denied.</summary>
    public required IReadOnlySet<PhraseMatch> Denied { get; init; }

    /// <summary>Gets the days and spans.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Gets the amounts, bare ones only where the sentence makes them money.</summary>
    public required IReadOnlyList<AmountMention> Amounts { get; init; }

    /// <summary>Gets a value indicating whether it corrects what was said before.</summary>
    public required bool IsCorrection { get; init; }

    /// <summary>Gets the amounts whose role is known.</summary>
    public HashSet<AmountMention> Used { get; } = [];

    /// <summary>Returns the phrases of a topic that are not denied.</summary>
    public IEnumerable<PhraseMatch> Said(Topic topic) =>
        Matches.Where(match => match.Topic == topic && !Denied.Contains(match));

    /// <summary>Reads a sentence.</summary>
    public static SentenceFacts Of(Sentence sentence, PhraseIndex phrases, ReadingCulture culture)
    {
        var matches = PhraseSieve.Keep(phrases.Find(sentence));
        var dates = new DateScanner(sentence, culture).Scan();
        var isCorrection = CorrectionRule.Applies(sentence);
        var rule = new BareAmountRule(sentence, matches, isCorrection);
        return new()
        {
            Sentence = sentence,
            Culture = culture,
            Matches = matches,
            Denied = matches.Where(match => NegationRule.Denies(sentence, match.First, matches)).ToHashSet(),
            Dates = dates,
            Amounts = new AmountScanner(sentence, culture).Scan().FindAll(rule.IsMoney),
            IsCorrection = isCorrection,
        };
    }
}
