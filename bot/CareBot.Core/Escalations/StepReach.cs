namespace CareBot.Core.Escalations;

/// <summary>How far away from the case's store somebody may be to be asked.</summary>
public enum StepReach
{
    /// <summary>Anywhere, the nearest first.</summary>
    Anywhere,

    /// <summary>In the same area.</summary>
    Area,

    /// <summary>In the same store.</summary>
    Store,
}
