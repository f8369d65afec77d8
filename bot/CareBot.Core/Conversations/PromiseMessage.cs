using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations;

/// <summary>Says a promise, in each of its states.</summary>
internal static class PromiseMessage
{
    /// <summary>Names the card of a promise, which is redrawn in place.</summary>
    public static string Card(Promise promise) => $"{promise.Id}:promise";

    public static Message Made(Turn turn, Promise promise, string what) =>
        Buttons(
                new MessageBuilder()
                    .Line($"Promised ({promise.Id}):", what)
                    .Text($"By {Due(turn, promise)}. I remind you at {At(turn, promise.RemindAt)}."),
                promise
            )
            .Build();

    public static Message Reminder(Turn turn, Promise promise, string what, bool forSomebodyElse)
    {
        var owner = Names.Of(turn.Staff, promise.Owner);
        var message = new MessageBuilder()
            .Line(forSomebodyElse ? $"{owner} is off shift; their promise is with you:" : "You promised:", what)
            .Text($"By {Due(turn, promise)} ({promise.Id}).")
            .Note(
                turn.Context.Now > promise.DueAt ? "I am late with this reminder; I could not send it in time." : null
            );
        return Buttons(message, promise).Build();
    }

    public static Message Kept(Turn turn, Promise promise) =>
        new MessageBuilder().Line($"{promise.Id} is kept.", $"Thank you, {turn.Speaker.FirstName}.").Build();

    public static Message Postponed(Turn turn, Promise promise) =>
        Buttons(
                new MessageBuilder()
                    .Line($"{promise.Id} now runs until {Due(turn, promise)}.", "Tell the customer before they ask.")
                    .Text($"I remind you at {At(turn, promise.RemindAt)}."),
                promise
            )
            .Build();

    public static Message Broken(Turn turn, Promise promise, string what, string caseId, int grave) =>
        new MessageBuilder()
            .Line($"{promise.Id} was not kept in time:", what)
            .Text(
                $"I opened {caseId}, class {grave} of 4. It happens; nobody is blamed, and nobody but us pays for it."
            )
            .Text("Call the customer before they call us.")
            .Button(Verbs.ShowCase, new ButtonToken(caseId, 0), "Show the case", ButtonStyle.Primary)
            .Note($"It was due {Due(turn, promise)}.")
            .Build();

    public static Message Closed(Promise promise) =>
        promise switch
        {
            { Status: PromiseStatus.Broken, CaseId: { } id } => new MessageBuilder()
                .Line($"{promise.Id} was not kept in time.", $"It goes on as {id}.")
                .Button(Verbs.ShowCase, new ButtonToken(id, 0), "Show the case")
                .Build(),
            _ => new MessageBuilder().Line($"{promise.Id} is kept already.").Build(),
        };

    public static string Line(Turn turn, Promise promise) =>
        $"{promise.Id}, by {Due(turn, promise)}: {What(turn, promise)}";

    /// <summary>Says what was promised, or that this was erased.</summary>
    public static string What(Turn turn, Promise promise) =>
        Drafts.PersonalOf(turn.View.History(promise.Id)).Said is [var first, ..] ? first : "(erased)";

    public static MessageBuilder Buttons(MessageBuilder message, Promise promise)
    {
        var token = new ButtonToken(promise.Id, promise.Version);
        return message.Button(Verbs.Kept, token, "Kept", ButtonStyle.Primary).Button(Verbs.NotYet, token, "Not yet");
    }

    private static string Due(Turn turn, Promise promise) => At(turn, promise.DueAt);

    private static string At(Turn turn, DateTimeOffset at) => Names.LocalTime(at, turn.Context.Store);
}
