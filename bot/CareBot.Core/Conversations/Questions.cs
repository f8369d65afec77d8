using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>What is asked when a fact is missing that would change the answer.</summary>
internal static class Questions
{
    private const int ChoicesShown = 5;

    /// <summary>Finds the next question, or null if nothing that matters is missing.</summary>
    public static Question? Next(Draft draft, Verdict verdict, Turn turn) =>
        verdict
            .Missing.Where(fact => !draft.Skipped.Contains(fact))
            .Select(fact => Ask(fact) is { } text ? new Question(fact, text, Answers(fact, turn)) : null)
            .FirstOrDefault(question => question is not null);

    /// <summary>Asks back an amount that can be read in two ways.</summary>
    public static Question Which(AmbiguousAmount amount) =>
        new(
            nameof(Facts.Price),
            $"Did you mean {string.Join(" or ", amount.Readings)}?",
            [.. amount.Readings.Select(reading => new ChoiceOption(reading.ToString(), reading.ToString()))]
        );

    /// <summary>Draws the buttons of the answers, and one to leave the question open.</summary>
    public static MessageBuilder Draw(MessageBuilder message, Conversation conversation)
    {
        if (conversation.Asking is not { } question)
            return message;
        return message
            .Line(question.Text)
            .Each(
                question.Choices,
                (self, choice, index) => self.Button(Verbs.Choose, TokenOf(conversation, index), choice.Title)
            )
            .Button(Verbs.Skip, TokenOf(conversation, 0), "Skip");
    }

    /// <summary>Returns whether a button was drawn for the question that waits now.</summary>
    public static bool IsCurrent(Conversation conversation, ButtonToken token) =>
        conversation.Asking is not null && TokenOf(conversation, 0) == token with { Item = "0" };

    private static ButtonToken TokenOf(Conversation conversation, int index) =>
        new(
            conversation.Draft?.Id ?? "question",
            conversation.Draft?.Version ?? 0,
            index.ToString(CultureInfo.InvariantCulture)
        );

    private static string? Ask(string about) =>
        about switch
        {
            nameof(Facts.Issue) => "What happened?",
            nameof(Facts.Category) => "What is it about?",
            nameof(Facts.Price) => "What did it cost? Type the amount.",
            nameof(Facts.Outstanding) => "How much is still to pay? Type the amount.",
            nameof(Facts.BoughtOn) => "When was it bought?",
            nameof(Facts.Fault) => "Whose doing was it?",
            nameof(Facts.Place) => "Where is the customer?",
            nameof(Facts.Public) => "Can others read it?",
            _ => null,
        };

    private static IReadOnlyList<ChoiceOption> Answers(string about, Turn turn) =>
        about switch
        {
            nameof(Facts.Issue) => Terms(turn, Topic.Issue),
            nameof(Facts.Category) => Terms(turn, Topic.Category),
            nameof(Facts.BoughtOn) => WhenBought(turn.Context.Culture.Today),
            nameof(Facts.Fault) => FactChoices.Fault,
            nameof(Facts.Place) => FactChoices.Place,
            nameof(Facts.Public) => FactChoices.Public,
            _ => [],
        };

    private static IReadOnlyList<ChoiceOption> Terms(Turn turn, Topic topic) =>
        [.. turn.Policy.Terms(topic).Take(ChoicesShown).Select(term => new ChoiceOption(term.Key, term.Title))];

    // A day in each band that the law tells apart: at the counter the exact one is rarely known.
    private static IReadOnlyList<ChoiceOption> WhenBought(DateOnly today) =>
        [
            new(Iso(today.AddDays(-14)), "In the last 30 days"),
            new(Iso(today.AddMonths(-3)), "In the last 6 months"),
            new(Iso(today.AddMonths(-9)), "In the last year"),
            new(Iso(today.AddMonths(-18)), "In the last 2 years"),
            new(Iso(today.AddYears(-4)), "Longer ago"),
        ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
