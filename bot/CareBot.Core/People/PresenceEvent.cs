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
