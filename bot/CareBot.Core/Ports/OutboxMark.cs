namespace CareBot.Core.Ports;

/// <summary>How sending a message went.</summary>
public abstract record OutboxMark
{
    private OutboxMark() { }

    /// <summary>The channel has it.</summary>
    /// <param name="Reference">The channel's reference, for redrawing; null if it gave none.</param>
    public sealed record Sent(string? Reference) : OutboxMark;

    /// <summary>Try again.</summary>
    /// <param name="NotBefore">When.</param>
    /// <param name="Cause">Why it did not go, without any content.</param>
    public sealed record Retry(DateTimeOffset NotBefore, string Cause) : OutboxMark;

    /// <summary>It was not tried: the channel's rate does not allow it yet. That counts as no try.</summary>
    /// <param name="NotBefore">When.</param>
    public sealed record Deferred(DateTimeOffset NotBefore) : OutboxMark;

    /// <summary>This address does not work any more; another channel may.</summary>
    /// <param name="Cause">Why, without any content.</param>
    public sealed record Unreachable(string Cause) : OutboxMark;

    /// <summary>Nobody can tell whether the channel has it.</summary>
    /// <param name="Cause">What happened, without any content.</param>
    /// <param name="LookAgainAt">When to look into it again; null once nobody will.</param>
    public sealed record Unknown(string Cause, DateTimeOffset? LookAgainAt = null) : OutboxMark;

    /// <summary>It will never go.</summary>
    /// <param name="Cause">Why, without any content.</param>
    public sealed record Failed(string Cause) : OutboxMark;
}
