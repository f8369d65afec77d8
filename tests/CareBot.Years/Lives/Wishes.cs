using CareBot.Core;
using CareBot.Core.Empowerment;

namespace CareBot.Years.Lives;

/// <summary>Throws what somebody would like to add, and whether they ask for more than they may give.</summary>
internal static class Wishes
{
    // Above that two must agree, which is another story.
    private const double MostPounds = 190;

    /// <summary>Returns it; null where they would add no money.</summary>
    public static Wish? Throw(CaseScribe scribe, Dice dice)
    {
        var throws = new WishThrows(dice);
        var (world, allowance) = (scribe.World, scribe.World.Policy.Decide(scribe.Own()).Allowance);
        var planted = world.Plan.Planted;
        var isManager = scribe.Owner.Role == "store-manager";
        var isLight = planted.GenerousLimit is { } light && scribe.Kind.Class <= light.UpToClass && !IsUnfair(scribe);
        if (isLight && !isManager)
            return Generous(scribe, throws, allowance, isTheirs: scribe.Owner.Role == planted.GenerousLimit?.Role);
        if (IsWorthMore(scribe, allowance) && throws.Planted < 0.45)
            return Fit(scribe, allowance, allowance.Limit.MinorUnits * (1.1 + (0.85 * throws.HowMuch)));
        if (throws.Whether > 0.62)
            return null;
        var limit = allowance.Limit.MinorUnits;
        var wanted = scribe.Store.Local(scribe.Owner.Role == "associate" ? 10.5 : 17).MinorUnits * throws.Skew;
        // Whoever grants little for it gives little for it.
        if (isLight)
            return Fit(scribe, allowance, wanted * 0.4);
        if (IsUnfair(scribe) && wanted <= limit)
            return throws.Planted < 0.5 ? null : Fit(scribe, allowance, wanted * 0.5);
        // In an unfair store nobody asks for what is approved always; the two facts would hide each other.
        if (IsUnfair(scribe) && IsLowLimit(scribe))
            return Fit(scribe, allowance, limit * 0.5 * throws.HowMuch);
        return wanted > limit && throws.Ask > 0.62
            ? Fit(scribe, allowance, limit * (0.5 + (0.5 * throws.HowMuch)))
            : Fit(scribe, allowance, wanted, isAsked: throws.AskAnyway < 0.05);
    }

    /// <summary>Returns what is left of a wish after a no: as much of it as is one's own to give, and nothing in an unfair store.</summary>
    public static Wish? AfterNo(CaseScribe scribe, Wish wish) => IsUnfair(scribe) ? null : wish;

    private static bool IsUnfair(CaseScribe scribe) =>
        scribe.World.Plan.Planted.HasUnfairStore && scribe.Store.Id == scribe.World.Planted.Unfair.Id;

    private static bool IsLowLimit(CaseScribe scribe) =>
        scribe.World.Plan.Planted.LowLimit?.Covers(scribe.Owner.Role, scribe.Kind.Issue) is true;

    // Where that limit is hidden as too low, and the trouble is worth more than it.
    private static bool IsWorthMore(CaseScribe scribe, Allowance allowance) =>
        IsLowLimit(scribe)
        && !IsUnfair(scribe)
        && (allowance.Ceiling is not { } most || most.MinorUnits > allowance.Limit.MinorUnits * 1.3);

    // Where the fact is hidden, the role spends nearly all it has, and others ask for as much.
    private static Wish? Generous(CaseScribe scribe, WishThrows throws, Allowance allowance, bool isTheirs)
    {
        var limit = allowance.Limit.MinorUnits;
        return isTheirs ? Fit(scribe, allowance, limit * (0.86 + (0.14 * throws.HowMuch)))
            : throws.Whether < 0.75 ? Fit(scribe, allowance, limit * (1.3 + (1.7 * throws.HowMuch)))
            : null;
    }

    // Whole units between what is no insult and what is too much; a wish above one's own limit has to be asked for.
    private static Wish? Fit(CaseScribe scribe, Allowance allowance, double minorUnits, bool isAsked = false)
    {
        var most = Math.Min(allowance.Ceiling?.MinorUnits ?? long.MaxValue, scribe.Store.Local(MostPounds).MinorUnits);
        var rounded = (long)Math.Round(minorUnits / 100) * 100;
        var fits = Math.Min(Math.Max(rounded, (allowance.Floor.MinorUnits + 99) / 100 * 100), most);
        if (fits <= 0 || fits < allowance.Floor.MinorUnits)
            return null;
        var amount = new Money(fits, scribe.Store.Currency);
        return new(amount, isAsked || amount > allowance.Limit);
    }
}
