namespace CareBot.Core.Understanding;

/// <summary>Reads the price affected and what is still to pay from the amounts whose role is open.</summary>
internal static class PriceReader
{
    /// <summary>Returns what the customer still has to pay, and marks it as used.</summary>
    public static Money? Outstanding(SentenceFacts facts)
    {
        foreach (var amount in facts.Amounts)
        {
            if (
                facts.Used.Contains(amount)
                || !(IsOwedBehind(facts.Sentence, amount) || IsOwedBefore(facts.Sentence, amount))
            )
            {
                continue;
            }

            facts.Used.Add(amount);
            return amount.Value;
        }

        return null;
    }

    /// <summary>Returns the price affected: the amount beside "paid" or the thing, else the first.</summary>
    public static Money? Price(SentenceFacts facts)
    {
        var open = facts
            .Amounts.Where(amount =>
                !facts.Used.Contains(amount) && !IsDenied(facts.Sentence, amount) && !IsBesides(facts.Sentence, amount)
            )
            .ToList();
        if (Overcharge(facts, open) is { } difference)
            return difference;
        var chosen =
            open.Find(amount => IsPaid(facts.Sentence, amount))
            ?? open.Find(amount => facts.Said(Topic.Category).Any(match => IsBeside(match, amount)))
            ?? open.FirstOrDefault();
        return chosen?.Value;
    }

    /// <summary>"Charged 24.99, shelf said 19.99": what is affected is the difference.</summary>
    private static Money? Overcharge(SentenceFacts facts, List<AmountMention> open) =>
        open is [{ Value: { } charged } first, { Value: { } right } second]
        && charged.Currency == right.Currency
        && facts.Said(Topic.Issue).Any(match => match.Key == "billing")
        && Enumerable.Range(first.Last, second.First - first.Last).Any(at => SaysRightPrice(facts.Sentence.Word(at)))
            ? new Money(Math.Abs(charged.MinorUnits - right.MinorUnits), charged.Currency)
            : null;

    private static bool SaysRightPrice(string word) =>
        WordList.Has("said says should shelf label tag ticket instead not sign", word);

    /// <summary>Returns true for the £50 of "not £50".</summary>
    public static bool IsDenied(Sentence sentence, AmountMention amount) =>
        WordList.Has("not isnt wasnt", sentence.Word(amount.First - 1));

    /// <summary>"£50 on top" and "delivery cost £4" are not what the thing cost.</summary>
    private static bool IsBesides(Sentence sentence, AmountMention amount)
    {
        for (var i = amount.First - 1; i >= amount.First - 3 && sentence.SameClause(i, amount.First); i--)
        {
            if (IsFee(sentence, i))
                return true;
        }

        return sentence.Reads(amount.Last + 1, "on", "top")
            || WordList.Has("extra postage", sentence.Word(amount.Last + 1));
    }

    // "Late delivery £40 jeans" tells of a day, not of a fee.
    private static bool IsFee(Sentence sentence, int at) =>
        WordList.Has("delivery shipping postage", sentence.Word(at))
        && !WordList.Has("late slow missed no failed", sentence.Word(at - 1));

    private static bool IsBeside(PhraseMatch match, AmountMention amount) =>
        match.First == amount.Last + 1 || match.Last == amount.First - 1 || match.First == amount.Last + 2;

    private static bool IsPaid(Sentence sentence, AmountMention amount)
    {
        for (var i = amount.First - 1; i >= amount.First - 4 && sentence.SameClause(i, amount.First); i--)
        {
            if (WordList.Has("paid cost costs costing worth price bought spent priced", sentence.Word(i)))
                return true;
        }

        return false;
    }

    private static bool IsOwedBehind(Sentence sentence, AmountMention amount)
    {
        for (var i = amount.Last + 1; i <= amount.Last + 4 && sentence.SameClause(amount.Last, i); i++)
        {
            var isOwed =
                WordList.Has("outstanding owing remaining unpaid due", sentence.Word(i))
                || sentence.Reads(i, "to", "go")
                || sentence.Reads(i, "to", "pay")
                || sentence.Reads(i, "left", "to")
                || (
                    sentence.Word(i) is "left"
                    && !(sentence.Word(i + 1).Length > 0 && !WordList.Has("on of to", sentence.Word(i + 1)))
                )
                || sentence.Reads(i, "still", "open");
            if (isOwed)
                return true;
        }

        return false;
    }

    private static bool IsOwedBefore(Sentence sentence, AmountMention amount)
    {
        for (var i = amount.First - 1; i >= amount.First - 5 && sentence.SameClause(i, amount.First); i--)
        {
            var isOwed =
                (WordList.Has("owes owe owed owing", sentence.Word(i)) && sentence.Word(i - 1) is not "we")
                || WordList.Has("outstanding balance remaining", sentence.Word(i))
                || (sentence.Word(i) is "left" && sentence.Reads(i + 1, "to", "pay"))
                || (
                    sentence.Word(i) is "pay"
                    && sentence.Word(i - 1) is "to"
                    && WordList.Has("has have left still", sentence.Word(i - 2))
                );
            if (isOwed)
                return true;
        }

        return false;
    }
}
