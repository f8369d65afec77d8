using CareBot.Core.Digests;

namespace CareBot.Core.People;

/// <summary>Something that a person said about being there or being told, or tried and was refused where no case could write it down.</summary>
public abstract record PresenceEvent : DomainEvent
{
    private PresenceEvent() { }

    /// <summary>They are away.</summary>
    /// <param name="Until">Until when, this instant excluded.</param>
    /// <param name="StandIn">Who decides for them, by that person's own rights; null for whoever the directory names.</param>
    public sealed record WentAway(DateTimeOffset Until, string? StandIn) : PresenceEvent;

    /// <summary>They are back.</summary>
    public sealed record CameBack : PresenceEvent;

    /// <summary>When their next digest is due was set, or that they receive none any more.</summary>
    /// <param name="At">When; null for never.</param>
    /// <param name="After">The Monday of the last week that none will tell about; null where that stays as it is.</param>
    public sealed record DigestPlanned(DateTimeOffset? At, DateOnly? After) : PresenceEvent;

    /// <summary>They were sent what the weeks up to one came to.</summary>
    /// <param name="Week">The Monday of the last of these weeks.</param>
    /// <param name="NextAt">When the next digest is due; null for never.</param>
    public sealed record DigestSent(DateOnly Week, DateTimeOffset? NextAt) : PresenceEvent;

    /// <summary>They no longer wish to hear of something.</summary>
    /// <param name="Topic">Of what.</param>
    public sealed record TopicMuted(DigestTopic Topic) : PresenceEvent;

    /// <summary>They wish to hear of it again.</summary>
    /// <param name="Topic">Of what.</param>
    public sealed record TopicUnmuted(DigestTopic Topic) : PresenceEvent;

    /// <summary>They tried to decide something that is not there, or that they may not even know of.</summary>
    /// <param name="Attempt">What was tried, such as <c>approve</c>.</param>
    /// <param name="Rule">What stopped it.</param>
    public sealed record AttemptStopped(string Attempt, string Rule) : PresenceEvent;
}
