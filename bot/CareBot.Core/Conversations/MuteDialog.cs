using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Core.Conversations;

/// <summary>What somebody does not wish to hear of on Mondays. What they ask for by hand they always get.</summary>
internal static class MuteDialog
{
    /// <summary>Leaves a topic out, or lists what can be left out.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="word">The topic's word; empty for none.</param>
    public static Decision Mute(Turn turn, string word) =>
        DigestTopics.Find(word) is not { } topic ? List(turn)
        : Muted(turn).Contains(topic) ? Say(turn, topic, $"“{DigestTopics.KeyOf(topic)}” is muted already.")
        : Say(turn, topic, Silenced(turn, topic)) with { Changes = Write(turn, new PresenceEvent.TopicMuted(topic)) };

    /// <summary>Puts a topic back, or lists what is left out.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="word">The topic's word; empty for none.</param>
    public static Decision Unmute(Turn turn, string word)
    {
        if (DigestTopics.Find(word) is not { } topic)
            return List(turn);
        if (!Muted(turn).Contains(topic))
            return turn.Say(Internal(new MessageBuilder().Text($"“{DigestTopics.KeyOf(topic)}” is not muted.")));
        var message = new MessageBuilder().Line(
            "You hear of it again:",
            $"{DigestTopics.About(topic)}.{StillWhole(turn, topic)}"
        );
        return turn.Say(Internal(message)) with { Changes = Write(turn, new PresenceEvent.TopicUnmuted(topic)) };
    }

    private static Decision List(Turn turn)
    {
        var muted = Muted(turn);
        var message = new MessageBuilder()
            .Line(muted.Count == 0 ? "You hear of everything." : "You do not hear of what is muted here.")
            .Facts(DigestTopics.All.Select(topic => Row(topic, muted.Contains(topic))))
            .Note("“digest” shows you all of it at any time, muted or not.")
            .Each(DigestTopics.All, (self, topic, _) => Button(self, topic, muted.Contains(topic)));
        return turn.Say(Internal(message));
    }

    private static (string Name, string? Value) Row(DigestTopic topic, bool isMuted) =>
        (DigestTopics.KeyOf(topic), $"{DigestTopics.About(topic)}{(isMuted ? " (muted)" : string.Empty)}");

    private static MessageBuilder Button(MessageBuilder message, DigestTopic topic, bool isMuted)
    {
        var key = DigestTopics.KeyOf(topic);
        return message.Button(
            isMuted ? Verbs.Unmute : Verbs.Mute,
            new ButtonToken(key, 0),
            isMuted ? $"Unmute {key}" : $"Mute {key}"
        );
    }

    private static string Silenced(Turn turn, DigestTopic topic) =>
        topic switch
        {
            DigestTopic.Digest when !Muted(turn).Contains(DigestTopic.Kudos) =>
                "No digest comes to you any more. You may still be asked about kudos; “mute kudos” ends that too.",
            DigestTopic.Digest => "No digest comes to you any more.",
            DigestTopic.Kudos => "You are not asked about kudos any more.",
            _ => $"Your digest leaves it out: {DigestTopics.About(topic)}.",
        };

    private static string StillWhole(Turn turn, DigestTopic topic) =>
        topic is not (DigestTopic.Digest or DigestTopic.Kudos) && Muted(turn).Contains(DigestTopic.Digest)
            ? " The whole digest is still muted; “unmute digest” brings it back."
            : string.Empty;

    private static Decision Say(Turn turn, DigestTopic topic, string text) =>
        turn.Say(Internal(Button(new MessageBuilder().Text(text), topic, isMuted: true)));

    private static Message Internal(MessageBuilder message) => message.Build(Sensitivity.Internal);

    private static IReadOnlyList<DigestTopic> Muted(Turn turn) => turn.View.FindPresence(turn.Speaker.Id)?.Muted ?? [];

    private static IReadOnlyList<StreamChange> Write(Turn turn, PresenceEvent happened)
    {
        var stream = Presence.StreamOf(turn.Speaker.Id);
        var version = turn.View.FindPresence(turn.Speaker.Id)?.Version ?? 0;
        return [new StreamChange(stream, [turn.Record(stream, version + 1, happened)])];
    }
}
