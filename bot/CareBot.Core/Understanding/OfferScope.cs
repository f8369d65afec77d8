namespace CareBot.Core.Understanding;

/// <summary>The remedies and amounts that belong to one verb.</summary>
internal sealed class OfferScope(SentenceFacts facts, int first, int last)
{
    private readonly Sentence _sentence = facts.Sentence;

    /// <summary>Gets a value indicating whether nothing is in it.</summary>
    public bool IsEmpty => !Remedies.Any() && !Amounts.Any();

    /// <summary>Gets a value indicating whether a remedy is in it, denied or not.</summary>
    public bool NamesRemedy => facts.Matches.Any(match => match.Topic == Topic.Remedy && IsIn(match.First));

    /// <summary>Gets the remedies in it that are not denied, without those that only repeat another.</summary>
    public IEnumerable<PhraseMatch> Remedies =>
        facts
            .Matches.Where(match => match.Topic == Topic.Remedy && IsIn(match.First) && !facts.Denied.Contains(match))
            .DistinctBy(match => match.Key, StringComparer.Ordinal);

    /// <summary>Gets the amounts in it.</summary>
    public IEnumerable<AmountMention> Amounts =>
        facts.Amounts.Where(amount => IsIn(amount.First) && !facts.Used.Contains(amount));

    /// <summary>Gets a value indicating whether a share of the price is in it, as in "10% off".</summary>
    public bool IsPercentOff =>
        Enumerable
            .Range(first, Math.Max(0, last - first))
            .Any(at =>
                (_sentence.IsMark(at, '%') || WordList.Has("percent pct", _sentence.Word(at)))
                && _sentence.Word(at + 1) == "off"
            );

    /// <summary>Returns true if these words stand somewhere in it.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        for (var i = first; i <= last; i++)
        {
            if (_sentence.Reads(i, words))
                return true;
        }

        return false;
    }

    /// <summary>Returns the amount of a remedy: "£5 voucher", "refund of 15".</summary>
    public AmountMention? AmountOf(PhraseMatch remedy) =>
        Amounts.LastOrDefault(amount => amount.Last < remedy.First && IsShortWay(amount.Last + 1, remedy.First - 1))
        ?? Amounts.FirstOrDefault(amount =>
            amount.First > remedy.Last && IsShortWay(remedy.Last + 1, amount.First - 1) && !IsPriceTag(amount)
        )
        ?? Amounts.FirstOrDefault(amount => remedy.Holds(amount.First));

    /// <summary>Returns the amount right behind the verb: "give her £20".</summary>
    public AmountMention? AmountOfVerb(int cue) =>
        Amounts.FirstOrDefault(amount => amount.First > cue && IsShortWay(cue + 1, amount.First - 1));

    /// <summary>Returns true for the price of the thing: "£50 bouquet".</summary>
    public bool IsPriceTag(AmountMention amount) =>
        facts.Matches.Any(match =>
            match.Topic == Topic.Category
            && (
                match.First == amount.Last + 1
                || (
                    match.First == amount.Last + 2
                    && _sentence.Word(amount.Last + 1).Length > 0
                    && _sentence.SameClause(amount.Last, match.First)
                )
                || match.Last == amount.First - 1
            )
        );

    private bool IsIn(int at) => at >= first && at <= last;

    private bool IsShortWay(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (to - from > 3 || !IsLink(i))
                return false;
        }

        return true;
    }

    private bool IsLink(int at) =>
        _sentence.Tokens[at].Kind == TokenKind.Mark && !_sentence.IsMark(at, '.')
        || NumberNeighbours.IsFiller(_sentence.Word(at))
        || WordList.Has(
            "for worth in as gift store give giving offer offering with goodwill i we to add have "
                + "get customer knock take send refund lady guy them already was is put do least at "
                + "throw",
            _sentence.Word(at)
        )
        || _sentence.IsTaken(at)
        || facts.Matches.Any(match => match.Topic == Topic.Remedy && match.Holds(at));
}
