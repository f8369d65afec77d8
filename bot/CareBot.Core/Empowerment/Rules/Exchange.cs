using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>Converts between currencies at the policy's own fixed rates.</summary>
internal sealed class Exchange(Currency policyCurrency, IReadOnlyList<RateEntry> rates)
{
    // Beyond any price in a shop; keeps every share and sum within 64 bits.
    private const long LargestMinorUnits = 1_000_000_000_000;

    /// <summary>Tells whether amounts can be converted into a currency.</summary>
    public bool Knows(Currency currency) => RateOf(currency) is not null;

    /// <summary>Converts a limit; in another currency it is rounded down to whole units, as people remember it: £250 is $312.</summary>
    public Money? Limit(Money amount, Currency to)
    {
        if (amount.Currency == to)
            return amount;
        return Units(amount, to) is { } units ? Money.Of(decimal.Floor(units), to) : null;
    }

    /// <summary>Converts a cost or an offer, rounded up to the minor unit, so that none looks smaller than it is.</summary>
    public Money? Cost(Money amount, Currency to) => Convert(amount, to, decimal.Ceiling);

    /// <summary>Converts a price, rounded to the nearest minor unit.</summary>
    public Money? Price(Money amount, Currency to) =>
        Convert(amount, to, minor => decimal.Round(minor, 0, MidpointRounding.AwayFromZero));

    private Money? Convert(Money amount, Currency to, Func<decimal, decimal> round)
    {
        var clipped = new Money(Math.Clamp(amount.MinorUnits, 0, LargestMinorUnits), amount.Currency);
        if (amount.Currency == to)
            return clipped;
        return Units(clipped, to) is { } units ? new Money((long)round(units * to.MinorUnitsPerUnit), to) : null;
    }

    private decimal? Units(Money amount, Currency to) =>
        RateOf(amount.Currency) is { } from && RateOf(to) is { } rate
            ? (decimal)amount.MinorUnits / amount.Currency.MinorUnitsPerUnit / from * rate
            : null;

    private decimal? RateOf(Currency currency)
    {
        if (currency == policyCurrency)
            return 1m;
        foreach (var rate in rates)
        {
            if (rate.Currency == currency)
                return rate.Rate;
        }

        return null;
    }
}
