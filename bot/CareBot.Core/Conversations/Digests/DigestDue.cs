using CareBot.Core.Digests;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Sends somebody's digests: every week that is over and that they were not told about, each once.</summary>
public static class DigestDue
{
    // After a longer standstill the weeks before are old news; "digest preview" still shows them.
    private const int MostWeeks = 4;

    internal static Decision Wake(Turn turn, DueItem due)
    {
        var presence = turn.View.FindPresence(turn.Speaker.Id);
        if (presence?.DigestAt != due.DueAt)
            return new Decision(turn.Conversation);
        var scopes = DigestReaders.ScopesOf(turn.Speaker, turn.Staff, turn.Policy.Digest);
        if (scopes.Count == 0)
            return Plan(turn, presence, null);
        if (CalendarOf(turn).EndOfQuiet(turn.Context.Now) is { } morning)
            return Plan(turn, presence, morning);
        var last = StoreWeek.LastFull(turn.Context.Store, turn.Context.Now);
        DateOnly[] weeks = [.. Untold(presence.DigestWeek, last)];
        return weeks.Length == 0
            ? Plan(turn, presence, CalendarOf(turn).Next(turn.Context.Now))
            : Send(turn, presence, scopes, weeks);
    }

    /// <summary>Tells whether somebody's next digest must be planned anew: there is none, or its hour is another one now. What is due already is left alone.</summary>
    /// <param name="planned">When it is planned; null if it is not.</param>
    /// <param name="calendar">The reader's own.</param>
    /// <param name="now">The time.</param>
    public static bool ShouldPlan(DateTimeOffset? planned, DigestCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return planned is not { } at || (at > now && at != calendar.Next(now));
    }

    /// <summary>Plans somebody's next digest. Whoever receives none yet is told about the weeks that begin with this one.</summary>
    /// <param name="view">The database.</param>
    /// <param name="context">The world; its speaker is the reader.</param>
    public static Decision Enrol(ITurnView view, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        var talk = view.FindConversation(context.Speaker.Id) ?? new Conversation { Employee = context.Speaker.Id };
        var turn = new Turn(talk, view, context);
        var presence = view.FindPresence(context.Speaker.Id) ?? new Presence(context.Speaker.Id, 0, null, null, 0);
        if (!ShouldPlan(presence.DigestAt, CalendarOf(turn), context.Now))
            return new Decision(talk);
        DateOnly? after = presence.DigestAt is null ? StoreWeek.LastFull(context.Store, context.Now) : null;
        var planned = new PresenceEvent.DigestPlanned(CalendarOf(turn).Next(context.Now), after);
        return new Decision(talk) { Changes = [Write(turn, presence, planned)] };
    }

    private static Decision Send(Turn turn, Presence presence, IReadOnlyList<DigestScope> scopes, DateOnly[] weeks)
    {
        var wanted = weeks.SelectMany(week => scopes.Select(scope => new Inquiry.DigestOf(scope, week))).ToArray();
        if (Array.Find(wanted, each => !turn.Context.LookedUp.ContainsKey(each)) is { } missing)
            return new Decision(turn.Conversation) { Wants = missing };
        var sent = Write(
            turn,
            presence,
            new PresenceEvent.DigestSent(weeks[^1], CalendarOf(turn).Next(turn.Context.Now))
        );
        if (presence.IsMuted(DigestTopic.Digest))
            return new Decision(turn.Conversation) { Changes = [sent] };
        var told = wanted
            .Select(each => turn.Context.LookedUp[each])
            .OfType<LookedUp.DigestMade>()
            .Select(made =>
                DigestTelling.Tell(turn, made.Digest, isAsked: false, Late(turn, made.Digest), isOver: true)
            )
            .ToList();
        return new Decision(turn.Conversation)
        {
            Changes = [sent, .. told.SelectMany(each => each.Changes).DistinctBy(change => change.Events[0].Stream)],
            Outgoing = [.. told.Select(each => new Outgoing(turn.Speaker.Id, each.Message))],
        };
    }

    private static string? Late(Turn turn, Digest digest)
    {
        var due = CalendarOf(turn).DueAfter(digest.Monday);
        return turn.Context.Now - due <= PromiseTimes.Punctual
            ? null
            : $"This comes late: it was due {Names.LocalTime(due, turn.Context.Store)}, and I was not running.";
    }

    // What was planned before there was a last week told goes back by one.
    private static IEnumerable<DateOnly> Untold(DateOnly? told, DateOnly last)
    {
        var first = (told ?? last.AddDays(-7)).AddDays(7);
        var earliest = last.AddDays(-7 * (MostWeeks - 1));
        for (var week = first > earliest ? first : earliest; week <= last; week = week.AddDays(7))
            yield return week;
    }

    private static DigestCalendar CalendarOf(Turn turn) =>
        new(turn.Context.DigestTime, turn.Policy.Digest, turn.Context.Store);

    private static Decision Plan(Turn turn, Presence presence, DateTimeOffset? at) =>
        new(turn.Conversation) { Changes = [Write(turn, presence, new PresenceEvent.DigestPlanned(at, null))] };

    private static StreamChange Write(Turn turn, Presence presence, PresenceEvent happened)
    {
        var stream = Presence.StreamOf(turn.Speaker.Id);
        return new StreamChange(stream, [turn.Record(stream, presence.Version + 1, happened)]);
    }
}
