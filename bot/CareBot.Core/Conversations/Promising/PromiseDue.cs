using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>What time itself does to a promise: reminds ahead and at its time, breaks it, and has it climb.</summary>
internal static class PromiseDue
{
    /// <summary>Wakes for a promise; the turn's speaker is its owner.</summary>
    public static Decision Wake(Turn turn, DueItem due)
    {
        var now = turn.Context.Now;
        if (turn.View.FindPromise(due.Reference) is not { WakesAt: not null } promise || promise.WakesAt > now)
            return new Decision(turn.Conversation);
        if (promise.Status == PromiseStatus.Broken)
            return PromiseOverdue.Climb(turn, promise);
        var change = HandOver(turn, promise);

        // What was missed while nobody ran is told in one message: the latest of it is what matters now.
        return now >= promise.BreaksAt ? PromiseOverdue.Break(change, promise)
            : now >= promise.DueAt ? Tell(change, promise, new PromiseEvent.PromiseCameDue(change.Promise.Owner))
            : Tell(change, promise, new PromiseEvent.PromiseReminded(change.Promise.Owner));
    }

    // From here on the turn's speaker is whoever keeps it now; the conversation stays the old owner's.
    private static PromiseChange HandOver(Turn turn, Promise promise)
    {
        var change = PromiseChange.ByTime(turn, promise);
        if (PromiseTaker.Find(turn, promise) is not var (taker, why))
            return change;
        var handed = change.Append(new PromiseEvent.PromiseHandedOver(taker.Id, taker.Store, why));
        var reason = why == PromiseHandOver.Away ? "You are away." : "You are off shift.";
        var gone = PromiseMessage.IsWith(turn, handed.Promise, reason);
        return (handed with { Turn = turn with { Context = turn.Context with { Speaker = taker } } })
            .Redraw([], _ => gone)
            .Tell(promise.Owner, gone);
    }

    private static Decision Tell(PromiseChange handed, Promise before, PromiseEvent happened)
    {
        var change = handed.Append(happened);
        var opening = Opening(change, before, isDue: happened is PromiseEvent.PromiseCameDue);
        return change.Tell(change.Promise.Owner, Reminder(change, before, opening)).Decide();
    }

    private static Message Reminder(PromiseChange change, Promise before, string opening) =>
        PromiseMessage
            .Draw(
                change.Turn,
                change.Promise,
                change.Promise.Owner,
                opening,
                PromiseMessage.Personal(change.Turn, before)
            )
            .Note(PromiseMessage.Late(change.Turn, before))
            .Build();

    private static string Opening(PromiseChange change, Promise before, bool isDue)
    {
        if (change.Promise.Owner == before.Owner)
            return isDue ? "It is due now:" : "You promised:";
        var due = isDue ? ", and it is due now" : string.Empty;
        return $"{PromiseMessage.WhyItComes(change.Turn, before)}; their promise is with you{due}:";
    }
}
