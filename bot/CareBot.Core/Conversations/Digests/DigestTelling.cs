using CareBot.Core.Conversations.Praising;
using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Tells a week to one reader: what they muted is left out, and the good deed is one that may still be told.</summary>
internal static class DigestTelling
{
    /// <summary>Writes it, and what has to be written down because somebody sees it now.</summary>
    /// <param name="turn">The turn; its speaker is the reader.</param>
    /// <param name="digest">What there is to tell.</param>
    /// <param name="isAsked">Whether they asked for it, so that nothing is left out.</param>
    /// <param name="note">What to say above it; null for nothing.</param>
    /// <param name="isOver">Whether the week is over.</param>
    public static (Message Message, IEnumerable<StreamChange> Changes) Tell(
        Turn turn,
        Digest digest,
        bool isAsked,
        string? note,
        bool isOver
    )
    {
        var muted = isAsked ? [] : turn.View.FindPresence(turn.Speaker.Id)?.Muted ?? [];
        // It is told on Monday and not before; and between the look and this turn somebody may have changed their mind.
        var story =
            !isOver || muted.Contains(DigestTopic.Stories)
                ? null
                : digest.Stories.FirstOrDefault(each => turn.View.FindKudos(each.Kudos.Id) is { MayBeShown: true });
        var message = new DigestMessage(digest, turn.Staff, turn.Policy) { Muted = muted, Story = story };
        var shown = story is null ? null : KudosTelling.Shown(turn, story.Kudos.Id);
        return (message.Write(note, isOver), shown is null ? [] : [shown]);
    }

    /// <summary>Returns whether a good deed was shown to somebody and may still be.</summary>
    public static bool WasTold(Turn turn, KudosStory story) =>
        turn.View.FindKudos(story.Kudos.Id) is { MayBeShown: true, ShownAt: not null };
}
