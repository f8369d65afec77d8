using CareBot.Core.Conversations.Praising;
using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Tells a week to one reader: what they muted is left out, and the good deed is one that may still be told.</summary>
internal static class DigestTelling
{
    /// <summary>Tells it because they asked; then nothing is left out.</summary>
    /// <param name="turn">The turn; its speaker is the reader.</param>
    /// <param name="digest">What there is to tell.</param>
    /// <param name="isOver">Whether the week is over.</param>
    public static Decision Answer(Turn turn, Digest digest, bool isOver)
    {
        // A good deed is told on Monday and not before.
        var story = isOver ? StoryOf(turn, digest) : null;
        var message = new DigestMessage(digest, turn.Staff, turn.Policy) { Story = story };
        return Say(
            turn,
            turn.Conversation.Address,
            message.Write(isOver ? null : "The week is not over yet.", isOver),
            story
        );
    }

    /// <summary>Tells it because it is Monday.</summary>
    /// <param name="turn">The turn; its speaker is the reader.</param>
    /// <param name="digest">What there is to tell.</param>
    /// <param name="late">What to say where it comes late; null where it does not.</param>
    public static Decision Send(Turn turn, Digest digest, string? late)
    {
        var muted = turn.View.FindPresence(turn.Speaker.Id)?.Muted ?? [];
        var story = muted.Contains(DigestTopic.Stories) ? null : StoryOf(turn, digest);
        var message = new DigestMessage(digest, turn.Staff, turn.Policy) { Muted = muted, Story = story };
        return Say(turn, null, message.Write(late), story);
    }

    /// <summary>Tells everything that it is made of; a good deed that was told before stands there in full.</summary>
    /// <param name="turn">The turn; its speaker is the reader.</param>
    /// <param name="digest">What there is to tell.</param>
    public static Decision Detail(Turn turn, Digest digest)
    {
        var story =
            StoryOf(turn, digest) is { } told && turn.View.FindKudos(told.Kudos.Id)?.ShownAt is not null ? told : null;
        var message = new DigestDetails(digest, turn.Staff, turn.Policy) { Story = story };
        return Say(turn, turn.Conversation.Address, message.Write(), story);
    }

    // Between the look and this turn somebody may have changed their mind.
    private static KudosStory? StoryOf(Turn turn, Digest digest) =>
        digest.Stories.FirstOrDefault(each => turn.View.FindKudos(each.Kudos.Id) is { MayBeShown: true });

    // The words of a good deed go with its subject, wherever they were told.
    private static Decision Say(Turn turn, Address? address, Message message, KudosStory? story)
    {
        var shown = story is null ? null : KudosTelling.Shown(turn, story.Kudos.Id);
        var subject = story is null ? null : turn.View.SubjectOf(story.Kudos.Id);
        return new Decision(turn.Conversation)
        {
            Changes = shown is null ? [] : [shown],
            Outgoing = [new Outgoing(turn.Speaker.Id, message, address, Subject: subject)],
        };
    }
}
