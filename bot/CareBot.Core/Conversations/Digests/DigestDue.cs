using CareBot.Core.Digests;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Sends somebody's digests: every week that is over and that they were not told about, each once.</summary>
internal static class DigestDue
{
    // After a longer standstill the weeks before are old news; "digest preview" still shows them.
    private const int MostWeeks = 4;

    public static Decision Wake(Turn turn, DueItem due)
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

    /// <summary>Plans somebody's next digest, where that is missing or too late by the hour that counts now. Whoever receives none yet is told about the weeks that begin with this one.</summary>
    public static Decision Enrol(Turn turn)
    {
        var presence = turn.View.FindPresence(turn.Speaker.Id) ?? new Presence(turn.Speaker.Id, 0, null, null, 0);
        var now = turn.Context.Now;
        if (!CalendarOf(turn).IsMissing(presence.DigestAt, now))
            return new Decision(turn.Conversation);
        DateOnly? after = presence.DigestAt is null ? StoreWeek.LastFull(turn.Context.Store, now) : null;
        var planned = new PresenceEvent.DigestPlanned(CalendarOf(turn).Next(now), after);
        return new Decision(turn.Conversation) { Changes = [Write(turn, presence, planned)] };
    }

    private static Decision Send(Turn turn, Presence presence, IReadOnlyList<DigestScope> scopes, DateOnly[] weeks)
    {
        var next = CalendarOf(turn).Next(turn.Context.Now);
        var sent = Write(turn, presence, new PresenceEvent.DigestSent(weeks[^1], next));
        if (presence.IsMuted(DigestTopic.Digest))
            return new Decision(turn.Conversation) { Changes = [sent] };
        var wanted = weeks.SelectMany(week => scopes.Select(scope => new Inquiry.DigestOf(scope, week))).ToArray();
        if (Array.Find(wanted, each => !turn.Context.LookedUp.ContainsKey(each)) is { } missing)
            return new Decision(turn.Conversation) { Wants = missing };
        var told = wanted
            .Select(each => turn.Context.LookedUp[each])
            .OfType<LookedUp.DigestMade>()
            .Select(made => DigestTelling.Send(turn, made.Digest, Late(turn, made.Digest)))
            .ToList();
        return new Decision(turn.Conversation)
        {
            // A store's good deed may be its area's and the company's too.
            Changes = [sent, .. told.SelectMany(each => each.Changes).DistinctBy(change => change.Events[0].Stream)],
            Outgoing = [.. told.SelectMany(each => each.Outgoing)],
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
