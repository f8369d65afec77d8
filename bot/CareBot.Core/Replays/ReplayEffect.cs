namespace CareBot.Core.Replays;

/// <summary>What another policy would have changed for the people in a case.</summary>
public enum ReplayEffect
{
    /// <summary>Somebody gave it on their own authority, and could not any more.</summary>
    GivenNoLonger,

    /// <summary>Somebody had to ask for it, and would not have to.</summary>
    NeedlesslyRaised,

    /// <summary>It would be less than what went wrong is worth.</summary>
    BelowFloor,
}
