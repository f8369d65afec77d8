using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Never a dead end: help, and three best guesses where nothing was understood.</summary>
internal static class HelpDialog
{
    public const string SecretWarning =
        "That held what looks like a card number or a password. I have not kept it. Never type one here.";

    /// <summary>What is said to somebody who says that they did it themselves.</summary>
    public const string ThanksForSaying = "Thank you for saying so. It happens to all of us; now we put it right.";

    private static readonly IReadOnlyList<string> Orders =
    [
        "my cases",
        "approvals",
        "keys",
        "my promises",
        "digest",
        "log",
        "settle",
        "escalate",
        "back",
        "cancel",
        "start over",
        "help",
    ];

    public static Decision Help(Turn turn)
    {
        var message = new MessageBuilder()
            .Line("Tell me what happened, in one sentence.", "The price and the date help. I answer at once.")
            .Facts(
                ("log", "keeps it as a case"),
                ("settle", "says what the customer received"),
                ("escalate", "takes it to someone who can say yes; “ask for £60” says how much"),
                ("my cases · case C-7K2", "shows what is open"),
                ("promise call Mrs Hill by Friday 5", "keeps a promise and reminds you"),
                ("approvals", "shows what waits for you"),
                ("away until Friday, Tom decides for me", "passes on what waits for you"),
                ("hand over P-4MX to Priya", "gives a promise to a colleague"),
                ("keys", "shows what was handed over to you, and by you"),
                ("digest", "shows how last week went; “digest this week” how it goes now"),
                ("kudos Maya for C-7K2: she drove it over herself", "tells it on Monday, if she agrees"),
                ("mute", "says what the Monday digest leaves out for you"),
                ("form", "shows everything I understood, to be put right"),
                ("back · cancel · start over", "always work")
            );
        return turn.Say(AskAgain(turn, message).Build(Sensitivity.Internal));
    }

    public static Decision Thanks(Turn turn) =>
        turn.Say(
            new MessageBuilder().Text("Any time. You look after them; I look things up.").Build(Sensitivity.Internal)
        );

    public static Decision Admitted(Turn turn) =>
        turn.Say(
            AskAgain(
                    turn,
                    new MessageBuilder()
                        .Text(ThanksForSaying)
                        .Text("What is it about, and what happened? The price and the date help.")
                )
                .Build(Sensitivity.Internal)
        );

    public static Decision OtherLanguage(Turn turn) =>
        turn.Say(
            AskAgain(
                    turn,
                    new MessageBuilder()
                        .Line(
                            "I only read English so far.",
                            "A few plain words are enough: what it is, what happened, what it cost."
                        )
                        .Text("For example: laptop, bought 2 months ago, volume broken, £640")
                )
                .Build(Sensitivity.Internal)
        );

    public static Decision Secret(Turn turn) =>
        turn.Say(new MessageBuilder().Text("Tell me the rest without it: what happened, and what it cost.").Build());

    public static Decision OutOfDate(Turn turn)
    {
        if (turn.Conversation.Draft is not { } draft)
        {
            return turn.Say(
                new MessageBuilder()
                    .Line("That card is out of date.", "Tell me what happened, or type “my cases”.")
                    .Build(Sensitivity.Internal)
            );
        }

        var current = AskDialog.Answer(turn, draft with { Facts = draft.Facts with { Proposed = null } });
        var note = new MessageBuilder().Line("That card is out of date.", "This is how it stands now:").Build();
        return current with
        {
            Outgoing = [new Outgoing(turn.Speaker.Id, note, turn.Conversation.Address), .. current.Outgoing],
        };
    }

    public static Decision NotUnderstood(Turn turn, string text)
    {
        var message = new MessageBuilder().Line(
            "I did not find a customer's trouble in that.",
            "Tell me what it is about and what happened, or pick one of these:"
        );
        return Suggest(turn, AskAgain(turn, message), Guesses(turn, text));
    }

    /// <summary>Adds sentences as buttons; pressing one is as good as typing it.</summary>
    public static Decision Suggest(Turn turn, MessageBuilder message, IReadOnlyList<string> sentences)
    {
        var asked = turn.Conversation.Draft?.Id ?? "suggestion";
        message.Each(
            sentences,
            (self, sentence, index) => self.Button(Verbs.Suggest, new ButtonToken(asked, 0, $"{index}"), sentence)
        );
        return turn.Say(turn.Conversation with { Suggestions = sentences }, message.Build(Sensitivity.Internal));
    }

    private static MessageBuilder AskAgain(Turn turn, MessageBuilder message) =>
        Questions.Draw(message, turn.Conversation);

    private static IReadOnlyList<string> Guesses(Turn turn, string text)
    {
        var troubles = turn.Policy.Terms(Topic.Issue).Select(term => $"what can I offer: {term.Title}");
        return [.. Orders.Concat(troubles).OrderByDescending(guess => Likeness(text, guess)).Take(3)];
    }

    // Dice's coefficient over pairs of letters: enough to tell "my case" from "my promises".
    private static double Likeness(string text, string guess)
    {
        var (a, b) = (Pairs(text), Pairs(guess));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static HashSet<(char First, char Second)> Pairs(string text)
    {
        var letters = text.ToLowerInvariant();
        return [.. letters.Zip(letters.Skip(1)).Take(400)];
    }
}
