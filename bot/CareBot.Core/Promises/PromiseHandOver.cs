namespace CareBot.Core.Promises;

/// <summary>Why a promise has a new owner.</summary>
public enum PromiseHandOver
{
    /// <summary>Somebody chose so.</summary>
    ByChoice,

    /// <summary>Its owner was off shift when they would have been reminded, and somebody else was on shift.</summary>
    OffShift,

    /// <summary>Its owner was away, or has left.</summary>
    Away,
}
