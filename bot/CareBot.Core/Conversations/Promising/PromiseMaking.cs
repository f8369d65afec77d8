using CareBot.Core.Cases;
using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Makes promises, whoever keeps them and wherever they come from.</summary>
internal static class PromiseMaking
{
    /// <summary>Makes a promise. The speaker makes it, for themselves or for somebody else.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="owner">Who keeps it.</param>
    /// <param name="store">The owner's store.</param>
    /// <param name="what">What was promised, safe to keep.</param>
    /// <param name="personal">What names the customer.</param>
    /// <param name="due">By when.</param>
    /// <param name="caseId">The case that it belongs to, if any.</param>
    /// <param name="subject">Whose key encrypts the personal parts.</param>
    /// <returns>The promise, its first event, and the owner's card.</returns>
    public static (Promise Promise, StreamChange Change, Outgoing Card) Make(
        Turn turn,
        Employee owner,
        Shop store,
        string what,
        PersonalFacts personal,
        DateTimeOffset due,
        string? caseId,
        string subject
    )
    {
        var id = CaseId.FromNumber('P', turn.View.NextNumber('P'));
        var remind = PromiseTimes.RemindAt(turn.Context.Now, due, store);
        var kept = personal with { Said = [what] };
        var made = turn.Record(id, 1, new PromiseEvent.PromiseMade(owner.Id, store.Id, due, remind, caseId), kept);
        var promise = Promise.Evolve(null, made);
        var address = owner.Id == turn.Speaker.Id ? turn.Conversation.Address : null;
        var message = PromiseMessage.Made(turn, promise, kept);
        var card = new Outgoing(owner.Id, message, address, PromiseMessage.Card(promise), subject);
        return (promise, new StreamChange(subject, [made]), card);
    }

    /// <summary>Reads by when, or returns null if no time to come is named.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="text">Any text.</param>
    /// <param name="store">Whose wall clock is meant.</param>
    public static DateTimeOffset? ReadDue(Turn turn, string text, Shop store)
    {
        var local = store.LocalTime(turn.Context.Now).DateTime;
        var minute = TimeSpan.FromMinutes(1);
        if (turn.Context.Reader.ReadDueTime(text, local) is not { } due)
            return null;

        // "In two hours" moves along with the clock, and means so much time even in the night when the clock is put.
        return turn.Context.Reader.ReadDueTime(text, local + minute) == due + minute
            ? turn.Context.Now + (due - local)
            : PromiseTimes.ToInstant(due, store.TimeZone, turn.Context.Now);
    }
}
