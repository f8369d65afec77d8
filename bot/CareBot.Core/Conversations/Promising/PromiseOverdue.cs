using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Messages;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Promising;

/// <summary>What follows where a promise was not kept in time: a case one class higher, and the next in line.</summary>
internal static class PromiseOverdue
{
    private const int Gravest = 4;

    /// <summary>Breaks it.</summary>
    /// <param name="handed">The change so far; its speaker keeps the promise now.</param>
    /// <param name="before">The promise as it stood when its time came.</param>
    public static Decision Break(PromiseChange handed, Promise before)
    {
        var turn = handed.Turn;
        var (raised, how) = Raise(turn, handed.Promise, handed.Subject);
        var fresh = handed.Promise with { ClimbedTo = [] };
        var told = PromiseLine.Next(turn, fresh)?.Id;
        var climbsAt = PromiseLine.ClimbsAt(turn, fresh with { ClimbedTo = told is null ? [] : [told] });
        var change = handed
            .Append(new PromiseEvent.PromiseBroken(raised.Case.Id, told, climbsAt))
            .With(raised)
            .Say(Cards(raised));
        return new[] { change.Promise.Owner, told }
            .OfType<string>()
            .Aggregate(change, (self, to) => self.Tell(to, Broken(change, before, to, how)))
            .Decide();
    }

    /// <summary>Tells the next in line, unless that is no longer needed.</summary>
    public static Decision Climb(Turn turn, Promise promise)
    {
        var change = PromiseChange.ByTime(turn, promise);
        var isSettled = turn.View.FindCase(promise.CaseId ?? string.Empty) is { Status: CaseStatus.Settled };
        if (isSettled || PromiseLine.Next(turn, promise) is not { } next)
            return change.Append(new PromiseEvent.PromiseRested()).Decide();
        var climbsAt = PromiseLine.ClimbsAt(turn, promise with { ClimbedTo = [.. promise.ClimbedTo, next.Id] });
        var climbed = change.Append(new PromiseEvent.PromiseClimbed(next.Id, climbsAt));
        return climbed.Tell(next.Id, Climbed(climbed, promise, next.Id)).Decide();
    }

    // Whoever is asked about that case sees that it is graver now.
    private static IEnumerable<Outgoing> Cards(CaseChange raised) =>
        raised.Case.Status == CaseStatus.Waiting
            ? ApprovalCopies.Redraw(raised, Drafts.PersonalOf(raised.Turn.View.History(raised.Case.Id)))
            : [];

    // On the case that it belonged to, or on one of its own.
    private static (CaseChange Change, string How) Raise(Turn turn, Promise promise, string subject)
    {
        if (promise.CaseId is { } id && turn.View.FindCase(id) is { } existing)
        {
            var graver = Math.Min(Gravest, existing.Class + 1);
            var isSettled = existing.Status == CaseStatus.Settled;
            var change = CaseChange.On(turn, existing, turn.View.SubjectOf(id) ?? subject);
            CaseEvent raised = isSettled
                ? new CaseEvent.CaseReopened(graver)
                : new CaseEvent.FactsChanged(existing.Facts, graver, change.Weigh());
            return (
                change.Append(raised),
                isSettled ? $"{id} is open again, class {graver} of 4." : $"{id} is now class {graver} of 4."
            );
        }

        var facts = new Facts { Issue = "promise-broken", Fault = Fault.Ours };
        var draft = new Draft(subject, 0, facts, PromiseMessage.Personal(turn, promise));
        var opened = CaseChange.Open(turn, draft, classRaisedBy: 1, promise.Id);
        return (opened, $"I opened {opened.Case.Id}, class {opened.Case.Class} of 4.");
    }

    private static Message Broken(PromiseChange change, Promise before, string to, string how)
    {
        var late = PromiseMessage.Late(change.Turn, before) is { } note
            ? $"{note} If it was kept meanwhile, press Kept."
            : null;
        return Draw(change, to, $"{Whose(change, before, to)} was not kept in time:")
            .Text($"{how} It happens; nobody is blamed, and nobody but us pays for it.")
            .Text("Call the customer before they call us.")
            .Note(late)
            .Build();
    }

    private static Message Climbed(PromiseChange change, Promise before, string to)
    {
        var known = Names.All(change.Turn.Staff, [.. before.ClimbedTo.Prepend(before.Owner)]);
        return Draw(change, to, $"{Whose(change, before, to)} is overdue, and nobody has said that it was kept:")
            .Text(
                $"{known} {(before.ClimbedTo.Count == 0 ? "knows" : "know")} of it. Please see to it that the customer is called."
            )
            .Note(PromiseMessage.Late(change.Turn, before))
            .Build();
    }

    private static MessageBuilder Draw(PromiseChange change, string to, string opening)
    {
        var (turn, promise) = (change.Turn, change.Promise);
        return PromiseMessage
            .Draw(turn, promise, to, opening, PromiseMessage.Personal(turn, promise))
            .Button(Verbs.ShowCase, new ButtonToken(promise.CaseId ?? promise.Id, 0), "Show the case");
    }

    private static string Whose(PromiseChange change, Promise before, string to)
    {
        var id = change.Promise.Id;
        return to != change.Promise.Owner ? $"{Names.Of(change.Turn.Staff, change.Promise.Owner)}'s promise {id}"
            : before.Owner == to ? id
            : $"{PromiseMessage.WhyItComes(change.Turn, before)}; their promise {id} is with you, and";
    }
}
