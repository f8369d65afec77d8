namespace CareBot.Core.Escalations;

/// <summary>Whom a step of a chain asks.</summary>
public abstract record StepTarget
{
    private StepTarget() { }

    /// <summary>The asker's own manager.</summary>
    public sealed record Manager : StepTarget;

    /// <summary>Whoever is nearest in a role.</summary>
    /// <param name="Key">A key of the policy's <c>roles</c>.</param>
    /// <param name="Reach">How far away they may be.</param>
    /// <param name="OnDuty">True to ask everybody in the role who is on shift, and nobody else.</param>
    public sealed record Role(string Key, StepReach Reach, bool OnDuty = false) : StepTarget;

    /// <summary>One person.</summary>
    /// <param name="Id">The employee's id.</param>
    public sealed record Person(string Id) : StepTarget;

    /// <summary>Whoever answers in public.</summary>
    /// <param name="Reach">How far away they may be.</param>
    public sealed record PublicVoice(StepReach Reach) : StepTarget;
}
