using System.Collections.Frozen;

namespace CareBot.Core;

/// <summary>A currency by its ISO 4217 code. Two currencies are equal when their codes are.</summary>
public sealed record Currency
{
    /// <summary>Pound sterling.</summary>
    public static readonly Currency Gbp = new("GBP", "£", 2);

    /// <summary>Euro.</summary>
    public static readonly Currency Eur = new("EUR", "€", 2);

    /// <summary>United States dollar.</summary>
    public static readonly Currency Usd = new("USD", "$", 2);

    private static readonly FrozenDictionary<string, Currency> Known = new[]
    {
        Gbp,
        Eur,
        Usd,
        new("CAD", "CA$", 2),
        new("AUD", "A$", 2),
        new("CHF", "CHF ", 2),
        new("SEK", "SEK ", 2),
        new("DKK", "DKK ", 2),
        new("NOK", "NOK ", 2),
        new("PLN", "PLN ", 2),
        new("JPY", "¥", 0),
    }.ToFrozenDictionary(currency => currency.Code, StringComparer.OrdinalIgnoreCase);

    private Currency(string code, string symbol, int digits) => (Code, Symbol, Digits) = (code, symbol, digits);

    /// <summary>Gets the ISO 4217 code, three upper-case letters.</summary>
    public string Code { get; }

    /// <summary>Gets what is written before an amount, such as <c>£</c>.</summary>
    public string Symbol { get; }

    /// <summary>Gets how many decimal digits an amount has.</summary>
    public int Digits { get; }

    /// <summary>Gets how many minor units make one unit.</summary>
    public long MinorUnitsPerUnit => Digits == 0 ? 1 : 100;

    /// <summary>Finds a currency, or null if CareBot does not know it.</summary>
    /// <param name="code">ISO 4217, in any case.</param>
    public static Currency? Find(string code) => Known.GetValueOrDefault(code);

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
