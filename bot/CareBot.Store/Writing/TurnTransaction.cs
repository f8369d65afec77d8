using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>One turn: drop a repeated delivery, or read, step and write.</summary>
internal static class TurnTransaction
{
    public static TurnResult Run(AllTables tables, TurnRequest request, Func<ITurnView, Decision> step)
    {
        if (tables.Inbox.Find(request.DeliveryKey) is { } earlier)
            return Answer(earlier.RequestHash, earlier.Answer, request);
        var view = new TurnView(tables);
        var decision = step(view);
        if (decision.Wants is { } missing)
            return new TurnResult.Wants(missing);
        view.KeepNumbers();
        Write(tables, request, decision);
        return new TurnResult.Done(decision.Immediate);
    }

    // An erased delivery has no hash left to compare; it was ours, and has no answer any more.
    private static TurnResult Answer(string requestHash, string? answer, TurnRequest request) =>
        requestHash.Length > 0 && requestHash != request.RequestHash
            ? new TurnResult.KeyTaken()
            : new TurnResult.Repeated(Json.ReadOptional<Reply>(answer) ?? new Reply.Nothing());

    private static void Write(AllTables tables, TurnRequest request, Decision decision)
    {
        var isErased = decision.Subject is { } subject && tables.Keys.IsErased(subject);
        var answer = decision.Immediate is Reply.Nothing ? null : Json.Write(decision.Immediate);
        var turn = tables.Inbox.Add(request, isErased ? null : decision.Heard, decision.Subject, answer);
        var appender = new EventAppender(tables);
        foreach (var change in decision.Changes)
            appender.Append(change);
        tables.Conversations.Put(decision.Conversation);
        foreach (var outgoing in decision.Outgoing)
            tables.Outbox.Add(OutboxRow.From(outgoing, turn, decision.Subject, request.At));
    }
}
