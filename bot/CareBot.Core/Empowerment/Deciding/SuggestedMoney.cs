namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Suggests an amount between floor and limit: about half of the limit, in whole units, and never below the floor.</summary>
internal static class SuggestedMoney
{
    /// <summary>Returns the suggestion, or null where the limit has no room for an adequate amount.</summary>
    public static Money? For(Reckoning reckoning)
    {
        var (floor, limit) = (reckoning.Floor, reckoning.Limit);
        if (!limit.IsPositive || floor > limit)
            return null;
        var unit = limit.Currency.MinorUnitsPerUnit;
        var half = new Money((limit.MinorUnits + unit) / (2 * unit) * unit, limit.Currency);
        return Money.Min(limit, Money.Max(floor, half.IsPositive ? half : limit));
    }
}
