using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>What time itself does to a request: reminds, goes on to the next step, and in the end gives up and says so.</summary>
internal static class EscalationDue
{
    private const string Time = "carebot";

    /// <summary>Wakes for a case; the turn's speaker is who asked.</summary>
    public static Decision Wake(Turn turn, DueItem due)
    {
        if (turn.View.FindCase(due.Reference) is not { WakesAt: { } wakes } found || wakes > turn.Context.Now)
            return new Decision(turn.Conversation);
        var change = CaseChange.On(turn, found);
        return found.Escalation switch
        {
            { HasRunOut: true, ExpiresAt: { } expires } when expires <= turn.Context.Now => Expire(change),
            { Now: { } now } when now.DueAt <= turn.Context.Now || NobodyIsThere(turn, now) => GoOn(change, now),
            { AskedBackBy: not null } => RemindAsker(change),
            _ => Remind(change),
        };
    }

    // Whoever was asked has left or gone away since: there is nothing to wait for.
    private static bool NobodyIsThere(Turn turn, Asking now) =>
        now.People.All(person => turn.Staff.FindActive(person) is null || turn.IsAway(person));

    private static Decision Expire(CaseChange change)
    {
        var expired = change.Append(new CaseEvent.EscalationExpired());
        var late = Lateness(change, change.Case.Escalation?.ExpiresAt);
        var outcome = OutcomeMessage.Write(change.Turn, expired.Case, null, late);
        return End(expired, [.. ApprovalCopies.Redraw(expired, Personal(change)), ToAsker(expired, outcome)]);
    }

    private static Decision GoOn(CaseChange change, Asking now)
    {
        var waiting = change.Case.Escalation;
        if (ChainWalk.Of(change.Turn, change.Case) is not { } walk || waiting is null)
            return Expire(change);
        if (waiting.HasRunOut)
            return AskAllAgain(change, now);
        string[] without = waiting.FirstYes is { } first ? [.. waiting.Reached, first.By] : [.. waiting.Reached];
        return walk.Next(now.Step + 1, without) is { } next ? MoveOn(change, now, next)
            : Fallback(change) is { } granted ? Fall(change, granted, Lateness(change, now.DueAt))
            : RunOut(change, walk.Again(now), Lateness(change, now.DueAt));
    }

    private static Decision MoveOn(CaseChange change, Asking before, Asking next)
    {
        var turn = change.Turn;
        var moved = change.Append(new CaseEvent.EscalationMoved(next, MoveReason.NoAnswer));
        var said = change.Case.Escalation?.AskedBackBy is { } who
            ? $"{Names.Of(turn.Staff, who)}'s question was not answered in time."
            : $"{Names.All(turn.Staff, before.People)} did not answer in time.";
        var late = Lateness(change, before.DueAt);
        var news = EscalationNews.NowWith(turn, moved.Case, late is null ? said : $"{said} {late}");
        var personal = Personal(change);
        return End(
            moved,
            [
                .. ApprovalCopies.Redraw(moved, personal),
                .. ApprovalCopies.Send(moved, personal, next.People),
                ToAsker(moved, news),
            ]
        );
    }

    // The policy may let the asker go ahead with something small on nobody's word. It is off unless it says so.
    private static Offer? Fallback(CaseChange change) =>
        change.Case.Escalation is { Chain.Fallback: { } fallback, Asked: { Amount: { } amount } asked }
            ? asked with
            {
                Amount = Money.Min(amount, fallback.UpTo),
            }
            : null;

    private static Decision Fall(CaseChange change, Offer granted, string? late)
    {
        // Time decides, and has no limit; what is written down is what the policy says to whoever asked.
        var weighed = change.Weigh(granted);
        var decided = change.Append(new CaseEvent.CaseDecided(DecisionOutcome.Fallback, granted, weighed));
        var outcome = OutcomeMessage.Write(change.Turn, decided.Case, null, late);
        return End(decided, [.. ApprovalCopies.Redraw(decided, Personal(change)), ToAsker(decided, outcome)]);
    }

    private static Decision RunOut(CaseChange change, Asking again, string? late)
    {
        var ranOut = change.Append(new CaseEvent.EscalationRanOut(again.DueAt));
        return End(
            ranOut,
            [
                .. ApprovalCopies.Redraw(ranOut, Personal(change)),
                ToAsker(ranOut, EscalationNews.RanOut(change.Turn, ranOut.Case, late)),
            ]
        );
    }

    // All of them again, and each time after twice as long, until somebody answers or it is given up.
    private static Decision AskAllAgain(CaseChange change, Asking now)
    {
        var waited = now.DueAt - (change.Case.Escalation?.AskedAt ?? now.DueAt);
        var again = change.Append(new CaseEvent.EscalationRanOut(change.Turn.Context.Now + waited));
        return End(again, [.. Reminders(again, change.Case.Escalation?.Reached ?? [])]);
    }

    private static Decision Remind(CaseChange change)
    {
        var reminded = change.Append(new CaseEvent.EscalationNagged(null));
        return End(reminded, [.. Reminders(reminded, change.Case.Escalation?.Now?.People ?? [])]);
    }

    private static Decision RemindAsker(CaseChange change)
    {
        var reminded = change.Append(new CaseEvent.EscalationNagged(null));
        var question = EscalationNews.Question(change.Turn, reminded.Case, Personal(change).AskedBack, again: true);
        return End(reminded, [ToAsker(reminded, question)]);
    }

    private static IEnumerable<Outgoing> Reminders(CaseChange change, IReadOnlyList<string> people) =>
        people
            .Where(person =>
                change.Turn.Staff.FindActive(person) is not null && change.Case.Escalation?.FirstYes?.By != person
            )
            .Select(person =>
                ApprovalCopies.SendAgain(
                    change,
                    Personal(change),
                    person,
                    string.Create(CultureInfo.InvariantCulture, $"reminder-{change.Case.Version}"),
                    reminder: true
                )
            );

    private static string? Lateness(CaseChange change, DateTimeOffset? due) =>
        due is { } at ? EscalationNews.Lateness(at, change.Turn.Context.Now) : null;

    private static Outgoing ToAsker(CaseChange change, Messages.Message message) =>
        new(change.Case.Escalation?.Asker ?? change.Case.Owner, message, Subject: change.Subject);

    private static PersonalFacts Personal(CaseChange change) =>
        Drafts.PersonalOf(change.Turn.View.History(change.Case.Id));

    private static Decision End(CaseChange change, IReadOnlyList<Outgoing> said) =>
        new(change.Turn.Conversation)
        {
            Changes = [.. change.ToChanges().Select(one => one with { Events = [.. one.Events.Select(ByTime)] })],
            Outgoing = said,
            Subject = change.Subject,
        };

    private static RecordedEvent ByTime(RecordedEvent recorded) => recorded with { Actor = Time };
}
