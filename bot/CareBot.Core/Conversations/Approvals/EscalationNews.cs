using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Keeps the asker informed while they wait.</summary>
internal static class EscalationNews
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>Says who has it now and by when they hear.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="one">A case that waits.</param>
    /// <param name="before">What is said first, such as that nobody answered yet.</param>
    public static Message NowWith(Turn turn, Case one, string before) =>
        Buttons(
                new MessageBuilder()
                    .Line($"{one.Id}: {CaseRights.Asked(turn, one)} {Have(one)} it now.", before)
                    .Text($"You hear by {By(turn, one)}."),
                one
            )
            .Build();

    /// <summary>Says that everybody was asked and nobody answered, and what can be done meanwhile.</summary>
    public static Message RanOut(Turn turn, Case one, string? late)
    {
        var message = new MessageBuilder()
            .Line($"{one.Id}: nobody has answered yet.", "I keep asking all of them.")
            .Note(late)
            .Note(UntilWhen(turn, one));
        return Buttons(OutcomeMessage.AddWhatIsLeft(message, turn, one), one).Build();
    }

    /// <summary>Passes a question on to the asker.</summary>
    public static Message Question(Turn turn, Case one, string? question, bool again = false)
    {
        var who = Names.Of(turn.Staff, one.Escalation?.AskedBackBy ?? string.Empty);
        var token = new ButtonToken(one.Id, one.Version);
        var message = new MessageBuilder()
            .Line(again ? $"{who} still waits for your answer about {one.Id}:" : $"{who} asks about {one.Id}:")
            .Quote(question ?? "(erased)")
            .Button(Verbs.AnswerBack, token, "Answer", ButtonStyle.Primary);
        return Buttons(message, one).Build();
    }

    /// <summary>Says that something comes later than it should have, or null.</summary>
    public static string? Lateness(DateTimeOffset due, DateTimeOffset now) =>
        now - due > Late ? "I am late with this: I could not send it in time." : null;

    /// <summary>Says by when the asker hears: "Fri 27 Nov, 14:20".</summary>
    public static string By(Turn turn, Case one) =>
        Names.LocalTime(one.Escalation?.Now?.DueAt ?? one.UpdatedAt, turn.Staff.Stores[one.Store]);

    private static string Have(Case one) => one.Escalation?.Now?.People.Count > 1 ? "have" : "has";

    private static string? UntilWhen(Turn turn, Case one) =>
        one.Escalation?.ExpiresAt is { } expires
            ? $"If nobody has answered by {Names.LocalTime(expires, turn.Staff.Stores[one.Store])}, I give up and tell you."
            : null;

    private static MessageBuilder Buttons(MessageBuilder message, Case one)
    {
        var token = new ButtonToken(one.Id, one.Version);
        return message.Button(Verbs.ShowCase, token, "Show the case").Button(Verbs.Withdraw, token, "Take it back");
    }
}
