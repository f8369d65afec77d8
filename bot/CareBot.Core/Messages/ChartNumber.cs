using System.Globalization;

namespace CareBot.Core.Messages;

/// <summary>Writes the numbers of charts.</summary>
public static class ChartNumber
{
    private const string PerCent = "%";

    /// <summary>Writes a number: <c>12</c>, <c>97.5%</c>, <c>£12.50</c>.</summary>
    /// <param name="value">In units, not in minor units; at most two decimals are written.</param>
    /// <param name="unit">"%", a currency's code, or a word such as "cases", which is left to the titles.</param>
    public static string Write(decimal value, string unit)
    {
        if (unit == PerCent)
            return Digits(value, "#,0.##") + PerCent;
        if (Currency.Find(unit) is not { } currency)
            return Digits(value, "#,0.##");
        var amount = decimal.Round(value, currency.Digits, MidpointRounding.AwayFromZero);
        var digits = Digits(Math.Abs(amount), amount == decimal.Truncate(amount) ? "#,0" : "#,0.00");
        return $"{(amount < 0 ? "-" : "")}{currency.Symbol}{digits}";
    }

    /// <summary>Tells whether the unit stands at each number, or is empty.</summary>
    /// <param name="unit">Any unit.</param>
    public static bool IsWritten(string unit) =>
        string.IsNullOrWhiteSpace(unit) || unit == PerCent || Currency.Find(unit) is not null;

    /// <summary>Writes a unit as the title of an axis: <c>Cases</c>; empty without one.</summary>
    /// <param name="unit">Any unit.</param>
    public static string Title(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Length > 0 && char.IsAsciiLetterLower(unit[0]) ? char.ToUpperInvariant(unit[0]) + unit[1..] : unit;
    }

    private static string Digits(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
