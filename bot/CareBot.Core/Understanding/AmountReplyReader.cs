namespace CareBot.Core.Understanding;

/// <summary>Reads the answer to a question about one amount, where a bare number is money.</summary>
internal static class AmountReplyReader
{
    /// <summary>Returns the amount, what is wrong with it, or null if there is none.</summary>
    public static AmountReading? Read(Sentence sentence, PhraseIndex phrases, ReadingCulture culture)
    {
        var scanner = new AmountScanner(sentence, culture);
        var rule = new BareAmountRule(
            sentence,
            PhraseSieve.Keep(phrases.Find(sentence)),
            CorrectionRule.Applies(sentence)
        );
        var all = scanner.Scan();
        if (scanner.Problem is { } problem && !all.Exists(amount => amount.HasCurrency))
            return new AmountReading.Wrong(Explain(problem, culture));
        var amounts = all.FindAll(amount =>
            rule.MayBeMoney(amount) && !PriceReader.IsDenied(sentence, amount) && IsDigitOrLong(sentence, amount)
        );
        var meant = amounts.Exists(amount => amount.HasCurrency)
            ? amounts.FindAll(amount => amount.HasCurrency)
            : amounts;
        Money[] readings = [.. meant.SelectMany(amount => amount.Readings).Distinct()];
        return readings.Length switch
        {
            0 => null,
            1 => new AmountReading.Clear(readings[0]),
            _ => new AmountReading.TwoWays(new(sentence.Typed(meant[0].First, meant[^1].Last), readings)),
        };
    }

    /// <summary>"Not a clue, that one" holds no amount.</summary>
    private static bool IsDigitOrLong(Sentence sentence, AmountMention amount) =>
        amount.HasCurrency
        || sentence.IsNumber(amount.First)
        || sentence.Count <= 3
        || amount.Readings[0].MinorUnits >= 10 * amount.Readings[0].Currency.MinorUnitsPerUnit;

    private static string Explain(AmountProblem problem, ReadingCulture culture)
    {
        var example = Example(culture);
        return problem switch
        {
            AmountProblem.Negative => $"An amount cannot be below zero; write it like {example}.",
            AmountProblem.Exponent => $"Write the amount out in full, like {example}.",
            AmountProblem.ForeignDigits => $"Write the amount with the digits 0 to 9, like {example}.",
            AmountProblem.TooLarge => $"That is more than I can take in; write it like {example}.",
            _ => $"I cannot read that as an amount; write it like {example}.",
        };
    }

    private static string Example(ReadingCulture culture)
    {
        var digits =
            culture.Currency.Digits == 0 ? "40"
            : culture.DecimalComma ? "40,50"
            : "40.50";
        return culture.DecimalComma
            ? $"{digits} {culture.Currency.Symbol.Trim()}"
            : $"{culture.Currency.Symbol}{digits}";
    }
}
