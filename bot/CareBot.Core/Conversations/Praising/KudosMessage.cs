using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Praising;

/// <summary>The card on which somebody says whether a good deed of theirs may be told; afterwards, what they said.</summary>
internal static class KudosMessage
{
    /// <summary>The item of a yes with a name.</summary>
    public const string Named = "named";

    /// <summary>The item of a yes without a name.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>Draws it for the person whose deed it was.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="kudos">How it stands.</param>
    /// <param name="words">What the colleague wrote; null once that was destroyed.</param>
    /// <param name="subject">Whose personal facts the words may hold.</param>
    public static Outgoing Card(Turn turn, Kudos kudos, string? words, string subject) =>
        new(
            kudos.Nominee,
            words is null ? Gone() : Write(turn, kudos, words),
            kudos.Nominee == turn.Speaker.Id ? turn.Conversation.Address : null,
            $"{kudos.Id}:kudos",
            subject
        );

    private static Message Gone() =>
        new MessageBuilder()
            .Text("What was said there no longer exists, and nothing is shown.")
            .Build(Sensitivity.Internal);

    private static Message Write(Turn turn, Kudos kudos, string words)
    {
        var token = new ButtonToken(kudos.Id, kudos.Version);
        var where = kudos.CaseId is { } id ? $" about {id}" : string.Empty;
        var message = new MessageBuilder().Line($"{Names.Of(turn.Staff, kudos.By)} said of you{where}:", $"“{words}”");
        if (kudos.Consent == KudosConsent.Waiting)
        {
            return message
                .Text("May Monday's digest tell it? Nothing is shown to anybody before you say yes.")
                .Button(Verbs.ShareKudos, token with { Item = Named }, "Yes, with my name", ButtonStyle.Primary)
                .Button(Verbs.ShareKudos, token with { Item = Unnamed }, "Yes, without my name")
                .Button(Verbs.KeepKudos, token, "Rather not")
                .Build();
        }

        return message
            .Text(Decided(kudos))
            .If(kudos.MayBeKept, self => self.Button(Verbs.KeepKudos, token, "Take it back"))
            .Build();
    }

    private static string Decided(Kudos kudos) =>
        kudos.Consent switch
        {
            KudosConsent.No => "You said rather not: nothing is shown, and nobody is told.",
            _ when kudos.ShownAt is not null => $"You said yes, {Way(kudos)}. It was told already.",
            _ => $"You said yes, {Way(kudos)}. It is told on Monday; until then you can take it back.",
        };

    private static string Way(Kudos kudos) =>
        kudos.Consent == KudosConsent.WithName ? "with your name" : "without your name";
}
