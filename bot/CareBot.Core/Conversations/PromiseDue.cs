using CareBot.Core.Cases;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>What time itself does to a promise: reminds ahead, and opens a case when it was broken.</summary>
internal static class PromiseDue
{
    /// <summary>Wakes for a promise; the turn's speaker is its owner.</summary>
    public static Decision Wake(Turn turn, DueItem due)
    {
        if (
            turn.View.FindPromise(due.Reference) is not { WakesAt: not null } promise
            || promise.WakesAt > turn.Context.Now
        )
        {
            return new Decision(turn.Conversation);
        }

        return promise.Status == PromiseStatus.Made ? Remind(turn, promise) : Break(turn, promise);
    }

    private static Decision Remind(Turn turn, Promise promise)
    {
        var to = WhoIsThere(turn, promise);
        var subject = turn.View.SubjectOf(promise.Id) ?? promise.Id;
        var reminded = turn.Record(promise.Id, promise.Version + 1, new PromiseEvent.PromiseReminded(to.Id));
        var after = Promise.Evolve(promise, reminded);
        var message = PromiseMessage.Reminder(turn, after, PromiseMessage.What(turn, promise), to.Id != promise.Owner);
        return new Decision(turn.Conversation)
        {
            Changes = [new StreamChange(subject, [ByTime(reminded)])],
            Outgoing = [new Outgoing(to.Id, message, Subject: subject)],
            Subject = subject,
        };
    }

    private static Decision Break(Turn turn, Promise promise)
    {
        var subject = turn.View.SubjectOf(promise.Id) ?? promise.Id;
        var change = Raise(turn, promise, subject);
        var broken = turn.Record(promise.Id, promise.Version + 1, new PromiseEvent.PromiseBroken(change.Case.Id));
        var what = PromiseMessage.What(turn, promise);
        var message = PromiseMessage.Broken(turn, promise, what, change.Case.Id, change.Case.Class);
        var to = new[] { promise.Owner, turn.Speaker.Manager }.OfType<string>();
        return new Decision(turn.Conversation)
        {
            Changes =
            [
                new StreamChange(subject, [ByTime(broken)]),
                new StreamChange(subject, [.. change.Events.Select(ByTime)]),
            ],
            Outgoing = [.. to.Select(person => new Outgoing(person, message, Subject: subject))],
            Subject = subject,
        };
    }

    // One class higher: on the case that it belonged to, or on one of its own.
    private static CaseChange Raise(Turn turn, Promise promise, string subject)
    {
        if (promise.CaseId is { } id && turn.View.FindCase(id) is { } existing)
        {
            return CaseChange
                .On(turn, existing, subject)
                .Append(new CaseEvent.FactsChanged(existing.Facts, Math.Min(4, existing.Class + 1)));
        }

        var facts = new Facts { Issue = "promise-broken", Fault = Fault.Ours };
        var personal = Drafts.PersonalOf(turn.View.History(promise.Id));
        return CaseChange.Open(turn, new Draft(subject, 0, facts, personal), classRaisedBy: 1, promise.Id);
    }

    private static Employee WhoIsThere(Turn turn, Promise promise)
    {
        var owner = turn.Speaker;
        var now = turn.Context.Now;
        var standIns = new[] { owner.Id, owner.Deputy, owner.Manager }.OfType<string>();
        return standIns
                .Select(turn.Staff.FindActive)
                .OfType<Employee>()
                .FirstOrDefault(person => turn.Staff.OnShiftUntil(person, now) is not null)
            ?? (turn.Staff.FindActive(promise.Owner) ?? owner);
    }

    private static RecordedEvent ByTime(RecordedEvent recorded) => recorded with { Actor = "carebot" };
}
