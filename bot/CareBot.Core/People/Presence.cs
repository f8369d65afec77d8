namespace CareBot.Core.People;

/// <summary>Whether somebody is there, as they said themselves, and what they were refused.</summary>
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

    /// <summary>Returns the stream of a person's own events.</summary>
    /// <param name="employee">The employee's id.</param>
    public static string StreamOf(string employee) => $"H-{employee}";

    /// <summary>Tells whether they are away.</summary>
    /// <param name="now">The time.</param>
    public bool IsAway(DateTimeOffset now) => AwayUntil > now;

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
            PresenceEvent.AttemptStopped => known with { Refused = known.Refused + 1 },
            _ => throw new InvalidOperationException($"Nobody's presence knows {recorded.Event.GetType().Name}."),
        };
    }
}
