using CareBot.Core.Digests;

namespace CareBot.Core.People;

/// <summary>Whether somebody is there and what they wish to hear, as they said themselves, and what they were refused.</summary>
/// <param name="Employee">Whose it is, an employee's id.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="AwayUntil">Until when they are away, this instant excluded; null if they are not.</param>
/// <param name="StandIn">Who decides for them meanwhile; null for whoever the directory names.</param>
/// <param name="Refused">How often they tried something that no case knows of.</param>
public sealed record Presence(string Employee, long Version, DateTimeOffset? AwayUntil, string? StandIn, int Refused)
{
    /// <summary>Gets when the next digest is due; null for whoever receives none.</summary>
    public DateTimeOffset? DigestAt { get; init; }

    /// <summary>Gets the Monday of the last week whose digest they had, or that was over before their first one; null before that.</summary>
    public DateOnly? DigestWeek { get; init; }

    /// <summary>Gets what they do not wish to hear of, in the order of the topics, each once.</summary>
    public IReadOnlyList<DigestTopic> Muted
    {
        get;
        init => field = value.Distinct().Order().ToArray();
    } = Array.Empty<DigestTopic>();

    /// <summary>Returns the stream of a person's own events.</summary>
    /// <param name="employee">The employee's id.</param>
    public static string StreamOf(string employee) => $"H-{employee}";

    /// <summary>Tells whether they are away.</summary>
    /// <param name="now">The time.</param>
    public bool IsAway(DateTimeOffset now) => AwayUntil > now;

    /// <summary>Tells whether they do not wish to hear of something. Whoever mutes the digest mutes all that is in it; a question about kudos is not in it.</summary>
    /// <param name="topic">Of what.</param>
    public bool IsMuted(DigestTopic topic) =>
        Muted.Contains(topic) || (topic != DigestTopic.Kudos && Muted.Contains(DigestTopic.Digest));

    /// <summary>Compares the muted topics one by one, and not as lists.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Presence? other) =>
        other is not null
        && (Employee, Version, AwayUntil, StandIn, Refused)
            == (other.Employee, other.Version, other.AwayUntil, other.StandIn, other.Refused)
        && Muted.SequenceEqual(other.Muted);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Employee, Version, AwayUntil, StandIn, Refused, Muted.Count);

    /// <summary>Applies the next event.</summary>
    /// <param name="before">How it was; null before the first event.</param>
    /// <param name="recorded">The next event of the stream.</param>
    public static Presence Evolve(Presence? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var known = (before ?? new(recorded.Stream[2..], 0, null, null, 0)) with { Version = recorded.Version };
        return recorded.Event switch
        {
            PresenceEvent.WentAway away => known with { AwayUntil = away.Until, StandIn = away.StandIn },
            PresenceEvent.CameBack => known with { AwayUntil = null, StandIn = null },
            PresenceEvent.DigestPlanned planned => known with
            {
                DigestAt = planned.At,
                DigestWeek = planned.After ?? known.DigestWeek,
            },
            PresenceEvent.DigestSent sent => known with { DigestAt = sent.NextAt, DigestWeek = sent.Week },
            PresenceEvent.TopicMuted muted => known with { Muted = [.. known.Muted, muted.Topic] },
            PresenceEvent.TopicUnmuted heard => known with
            {
                Muted = [.. known.Muted.Where(one => one != heard.Topic)],
            },
            PresenceEvent.AttemptStopped => known with { Refused = known.Refused + 1 },
            _ => throw new InvalidOperationException($"Nobody's presence knows {recorded.Event.GetType().Name}."),
        };
    }
}
