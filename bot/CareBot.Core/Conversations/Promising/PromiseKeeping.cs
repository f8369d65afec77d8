using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>"Kept" and "Not yet", before its time and after it.</summary>
internal static class PromiseKeeping
{
    private const string When = "when";

    public static Decision Keep(Turn turn, ButtonToken token)
    {
        if (PromiseRights.FindOpen(turn, token.Reference, out var closed) is not { } promise)
            return closed;
        var isLate = promise.Status == PromiseStatus.Broken;
        var openCase = isLate && turn.View.FindCase(promise.CaseId ?? string.Empty) is { } one ? Open(one) : null;
        return PromiseChange
            .On(turn, promise)
            .Append(new PromiseEvent.PromiseKept())
            .Redraw([turn.Speaker.Id, promise.Owner], to => PromiseMessage.Kept(turn, promise, to, openCase))
            .Decide();
    }

    public static Decision OpenPostpone(Turn turn, ButtonToken token)
    {
        if (PromiseRights.FindOpen(turn, token.Reference, out var closed) is not { } promise)
            return closed;
        var store = PromiseRights.StoreOf(turn, promise);
        var clock = store.Id == turn.Speaker.Store ? string.Empty : $", by the clock of {store.Name}";
        var label = $"By when now{clock}? For example: tomorrow 10:30";
        return turn.Open(new Form(Verbs.NotYet, token, "Not yet", [new Field.Text(When, label, null, Required: true)]));
    }

    public static Decision Postpone(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (PromiseRights.FindOpen(turn, token.Reference, out var closed) is not { } promise)
            return closed with { Immediate = new Reply.CloseForm() };
        var store = PromiseRights.StoreOf(turn, promise);
        if (PromiseMaking.ReadDue(turn, fields.GetValueOrDefault(When) ?? string.Empty, store) is not { } due)
            return turn.Wrong(When, "Write a day and a time, for example “tomorrow 10:30” or “Friday 5”.");
        var remind = PromiseTimes.RemindAt(turn.Context.Now, due, store);
        var change = PromiseChange.On(turn, promise).Append(new PromiseEvent.PromisePostponed(due, remind));
        return change
            .Redraw([turn.Speaker.Id, promise.Owner], to => PromiseMessage.Postponed(turn, change.Promise, to))
            .Decide() with
        {
            Immediate = new Reply.CloseForm(),
        };
    }

    private static string? Open(Case one) => one.Status == CaseStatus.Settled ? null : one.Id;
}
