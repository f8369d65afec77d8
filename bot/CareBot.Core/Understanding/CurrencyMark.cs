using System.Runtime.InteropServices;

namespace CareBot.Core.Understanding;

/// <summary>A currency written beside a number.</summary>
/// <param name="Currency">Which one.</param>
/// <param name="Place">The place of its outermost piece.</param>
/// <param name="InMinorUnits">True for pence and cents.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CurrencyMark(Currency Currency, int Place, bool InMinorUnits)
{
    /// <summary>Reads a mark that ends before a number.</summary>
    public static CurrencyMark? Before(Sentence sentence, int number, ReadingCulture culture)
    {
        var at = number - 1;
        if (at < 0 || sentence.IsTaken(at))
            return null;
        if (sentence.IsMark(at, '$') && sentence.IsGlued(at) && Dollar(sentence.Word(at - 1)) is { } dollar)
            return new(dollar, at - 1, InMinorUnits: false);
        return Symbol(sentence, at, culture) ?? Code(sentence, at);
    }

    /// <summary>Reads a mark that starts behind a number.</summary>
    public static CurrencyMark? After(Sentence sentence, int at, ReadingCulture culture) =>
        sentence.IsTaken(at)
            ? null
            : Symbol(sentence, at, culture) ?? Code(sentence, at) ?? Named(sentence, at, culture);

    private static CurrencyMark? Symbol(Sentence sentence, int at, ReadingCulture culture)
    {
        if (at < 0 || at >= sentence.Count || sentence.Tokens[at].Kind != TokenKind.Mark)
            return null;
        var currency = sentence.Tokens[at].Text[0] switch
        {
            '£' => Currency.Gbp,
            '€' => Currency.Eur,
            '$' => DollarOf(culture),
            '¥' => Currency.Find("JPY"),
            _ => null,
        };
        return currency is null ? null : new(currency, at, InMinorUnits: false);
    }

    private static CurrencyMark? Code(Sentence sentence, int at) =>
        sentence.Word(at) is { Length: 3 } word && Currency.Find(word) is { } currency
            ? new(currency, at, InMinorUnits: false)
            : null;

    private static CurrencyMark? Named(Sentence sentence, int at, ReadingCulture culture)
    {
        var (currency, isMinor) = sentence.Word(at) switch
        {
            "pound" or "pounds" or "quid" or "quids" or "sterling" => (Currency.Gbp, false),
            "euro" or "euros" => (Currency.Eur, false),
            "dollar" or "dollars" or "buck" or "bucks" => (DollarOf(culture), false),
            "franc" or "francs" => (Currency.Find("CHF"), false),
            "yen" => (Currency.Find("JPY"), false),
            "zloty" => (Currency.Find("PLN"), false),
            "pence" or "penny" => (Currency.Gbp, true),
            "p" when sentence.IsGlued(at) => (Currency.Gbp, true),
            "cent" or "cents" => (culture.Currency == Currency.Eur ? Currency.Eur : DollarOf(culture), true),
            _ => (null, false),
        };
        return currency is null ? null : new(currency, at, isMinor);
    }

    /// <summary>A bare dollar is the United States' unless the store's own currency is another dollar.</summary>
    private static Currency DollarOf(ReadingCulture culture) =>
        culture.Currency.Code is "CAD" or "AUD" ? culture.Currency : Currency.Usd;

    private static Currency? Dollar(string prefix) =>
        prefix switch
        {
            "us" => Currency.Usd,
            "a" or "au" => Currency.Find("AUD"),
            "c" or "ca" => Currency.Find("CAD"),
            _ => null,
        };
}
