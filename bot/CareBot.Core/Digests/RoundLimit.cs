namespace CareBot.Core.Digests;

/// <summary>Rounds a limit to what people remember.</summary>
internal static class RoundLimit
{
    /// <summary>Rounds up: to whole fives of units up to a hundred, to tens up to five hundred, to fifties beyond.</summary>
    /// <param name="amount">More than nothing.</param>
    public static Money Up(Money amount)
    {
        var unit = amount.Currency.MinorUnitsPerUnit;
        var step =
            unit
            * (
                amount.MinorUnits <= 100L * unit ? 5L
                : amount.MinorUnits <= 500L * unit ? 10L
                : 50L
            );
        return new((amount.MinorUnits + step - 1) / step * step, amount.Currency);
    }
}
