using CareBot.Core.Messages;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Says a promise, in each of its states.</summary>
internal static class PromiseMessage
{
    /// <summary>Names the card of a promise, which is redrawn in place.</summary>
    public static string Card(Promise promise) => $"{promise.Id}:promise";

    /// <summary>Names a further copy of the card, as it is first shown at this version.</summary>
    public static string Copy(Promise promise) => $"{Card(promise)}/{promise.Version}";

    public static Message Made(Turn turn, Promise promise, PersonalFacts personal)
    {
        var isOwn = promise.Owner == turn.Speaker.Id;
        var strong = isOwn
            ? $"Promised ({promise.Id}):"
            : $"{turn.Speaker.FirstName} leaves this promise to you ({promise.Id}):";
        return Draw(turn, promise, promise.Owner, strong, personal, RemindedAt(turn, promise, promise.Owner)).Build();
    }

    /// <summary>Shows it to whoever keeps it from now on.</summary>
    public static Message HandedTo(Turn turn, Promise promise) =>
        Draw(
                turn,
                promise,
                promise.Owner,
                $"{turn.Speaker.FirstName} hands a promise over to you:",
                Personal(turn, promise),
                turn.Context.Now < promise.RemindAt ? RemindedAt(turn, promise, promise.Owner) : string.Empty
            )
            .Build();

    /// <summary>Says that somebody else keeps it now.</summary>
    public static Message IsWith(Turn turn, Promise promise, string why = "") =>
        new MessageBuilder()
            .Line($"{promise.Id} is with {Names.Of(turn.Staff, promise.Owner)} now.", why)
            .Build(Sensitivity.Internal);

    public static Message Kept(Turn turn, Promise promise, string to, string? openCase)
    {
        var thanks =
            to == turn.Speaker.Id ? $"Thank you, {turn.Speaker.FirstName}." : $"{turn.Speaker.FirstName} says so.";
        var strong = openCase is null ? $"{promise.Id} is kept." : $"{promise.Id} is kept, late.";
        return new MessageBuilder()
            .Line(strong, thanks)
            .If(
                openCase is not null,
                self => self.Text($"{openCase} stays open for the customer, until it is settled.")
            )
            .Build();
    }

    public static Message Postponed(Turn turn, Promise promise, string to) =>
        Buttons(
                new MessageBuilder()
                    .Line(
                        $"{promise.Id} now runs until {At(turn, promise, promise.DueAt, to)}.",
                        "Tell the customer before they ask."
                    )
                    .Text(RemindedAt(turn, promise, to)),
                promise
            )
            .Build();

    public static string Line(Turn turn, Promise promise)
    {
        var due = At(turn, promise, promise.DueAt, turn.Speaker.Id);
        var by = promise.Status == PromiseStatus.Broken ? $"overdue since {due}" : $"by {due}";
        return $"{promise.Id}, {by}: {What(Personal(turn, promise))}";
    }

    /// <summary>Draws a promise and what can be done about it.</summary>
    public static MessageBuilder Draw(
        Turn turn,
        Promise promise,
        string to,
        string strong,
        PersonalFacts personal,
        string then = ""
    )
    {
        var customer = personal.Customer is { } name ? $", for {name}" : string.Empty;
        var due = At(turn, promise, promise.DueAt, to);
        var message = new MessageBuilder().Line(strong, What(personal)).Text($"By {due}{customer}. {then}".TrimEnd());
        var about = promise.CaseId is { } id ? $"{promise.Id}, for the case {id}." : $"{promise.Id}.";
        return Buttons(message, promise).Note(about);
    }

    /// <summary>Adds what can be done about it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="promise">Which.</param>
    /// <param name="which">What tells its buttons from those of another one in the same message.</param>
    public static MessageBuilder Buttons(MessageBuilder message, Promise promise, string which = "")
    {
        var token = new ButtonToken(promise.Id, promise.Version);
        return message
            .Button(Verbs.Kept, token, $"Kept{which}", ButtonStyle.Primary)
            .Button(Verbs.NotYet, token, $"Not yet{which}")
            .Button(Verbs.HandOverPromise, token, $"Hand over{which}");
    }

    /// <summary>Says that this comes late, or nothing if it does not.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="before">The promise as it stood when its time came.</param>
    public static string? Late(Turn turn, Promise before) =>
        before.WakesAt is { } meant && turn.Context.Now - meant > PromiseTimes.Punctual
            ? $"I am late with this: I should have told you at {At(turn, before, meant, before.Owner)}, and could not."
            : null;

    /// <summary>Says an instant by the wall clock of the promise's store, and whose clock that is to somebody with another one.</summary>
    public static string At(Turn turn, Promise promise, DateTimeOffset at, string to)
    {
        var store = PromiseRights.StoreOf(turn, promise);
        var isSameClock =
            turn.Staff.Employees.GetValueOrDefault(to) is not { } person
            || turn.Staff.StoreOf(person).LocalTime(at).Offset == store.LocalTime(at).Offset;
        var time = Names.LocalTime(at, store);
        return isSameClock ? time : $"{time} at {store.Name}";
    }

    /// <summary>Says why somebody else's promise comes to a person: "Maya is away".</summary>
    public static string WhyItComes(Turn turn, Promise before)
    {
        var owner = Names.Of(turn.Staff, before.Owner);
        return turn.Staff.FindActive(before.Owner) is null ? $"{owner} has left"
            : PromiseRights.IsAway(turn, before.Owner) ? $"{owner} is away"
            : $"{owner} is off shift";
    }

    public static PersonalFacts Personal(Turn turn, Promise promise) =>
        Drafts.PersonalOf(turn.View.History(promise.Id));

    /// <summary>Says what was promised, or that this was erased.</summary>
    public static string What(PersonalFacts personal) => personal.Said is [var first, ..] ? first : "(erased)";

    private static string RemindedAt(Turn turn, Promise promise, string to) =>
        $"I remind you at {At(turn, promise, promise.RemindAt, to)}.";
}
