using System.Globalization;

namespace CareBot.Core;

/// <summary>An exact amount in whole minor units (pence, cents) of one currency.</summary>
/// <param name="MinorUnits">Whole minor units: 5000 is £50.</param>
/// <param name="Currency">The amount's currency; amounts of different currencies cannot be added or compared.</param>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    /// <summary>Gets a value indicating whether this is more than nothing.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Makes an amount from whole units: <c>Money.Of(50, Currency.Gbp)</c> is £50.</summary>
    /// <param name="units">Units, not minor units; more decimals than the currency has are rounded half up.</param>
    /// <param name="currency">The currency.</param>
    public static Money Of(decimal units, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        var minor = decimal.Round(units * currency.MinorUnitsPerUnit, 0, MidpointRounding.AwayFromZero);
        return new Money((long)minor, currency);
    }

    /// <summary>Makes the amount nothing.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Returns the smaller of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another of the same currency.</param>
    public static Money Min(Money left, Money right) => left < right ? left : right;

    /// <summary>Returns the larger of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another of the same currency.</param>
    public static Money Max(Money left, Money right) => left > right ? left : right;

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + left.Same(right)), left.Currency);

    /// <summary>Subtracts one amount from another.</summary>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - left.Same(right)), left.Currency);

    /// <summary>Compares two amounts.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Compares two amounts.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Compares two amounts.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two amounts.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Takes a share of this amount, rounded up, so that a floor is never a penny short.</summary>
    /// <param name="percent">Whole per cent: 60 is three fifths.</param>
    public Money ShareRoundedUp(int percent) => new((checked(MinorUnits * percent) + 99) / 100, Currency);

    /// <summary>Takes a share of this amount, rounded down, so that a ceiling is never a penny over.</summary>
    /// <param name="percent">Whole per cent: 150 is half as much again.</param>
    public Money ShareRoundedDown(int percent) => new(checked(MinorUnits * percent) / 100, Currency);

    /// <inheritdoc/>
    public int CompareTo(Money other) => MinorUnits.CompareTo(Same(other));

    /// <summary>Writes the amount as people do: <c>£50</c>, <c>£49.99</c>, <c>$1,250</c>.</summary>
    public override string ToString()
    {
        var units = (decimal)MinorUnits / Currency.MinorUnitsPerUnit;
        var whole = MinorUnits % Currency.MinorUnitsPerUnit == 0;
        var digits = units.ToString(whole ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return units < 0 ? $"-{Currency.Symbol}{digits[1..]}" : Currency.Symbol + digits;
    }

    private long Same(Money other) =>
        other.Currency == Currency
            ? other.MinorUnits
            : throw new InvalidOperationException($"{Currency} and {other.Currency} cannot be mixed; convert first.");
}
