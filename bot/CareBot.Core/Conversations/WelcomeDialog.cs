using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Says hello once, and where we left off afterwards.</summary>
internal static class WelcomeDialog
{
    /// <summary>Somebody opened the chat: welcomes them the first time, and is silent later.</summary>
    public static Decision Open(Turn turn) =>
        turn.Conversation.Welcomed ? new Decision(turn.Conversation) : Greet(turn);

    /// <summary>Somebody said hello.</summary>
    public static Decision Greet(Turn turn)
    {
        var message = new MessageBuilder()
            .Line($"Hello {turn.Speaker.FirstName}, I'm CareBot.")
            .Text(
                "Tell me in one sentence what happened to a customer. I say what is owed, what you may give yourself, "
                    + "who can say yes to more, and which words to use."
            )
            .Note("I keep what you tell me about a case, encrypted. No card numbers or passwords, please.");
        return HelpDialog.Suggest(
            turn with
            {
                Conversation = turn.Conversation with { Welcomed = true },
            },
            message,
            Examples
        );
    }

    private static IReadOnlyList<string> Examples =>
        [
            "bouquet £50 for a birthday came tiny, 2nd time she writes",
            "laptop, bought 2 months ago, volume broken, £640",
            "help",
        ];
}
