using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Takes up and puts away what a conversation is about.</summary>
internal static class Drafts
{
    // A few customers back; older ones live on as cases. The whole conversation is read and written at each turn.
    public const int PastKept = 5;

    /// <summary>Begins a new one; the one before goes to the past.</summary>
    public static Draft Begin(Turn turn) => new(turn.Context.FreshId, 0, Facts.None, PersonalFacts.None);

    /// <summary>Puts a draft in front. A step of the same draft goes to the past too, so that "back" undoes it.</summary>
    public static Conversation Front(Conversation conversation, Draft draft) =>
        conversation.Draft is { } before && before != draft
            ? conversation with
            {
                Draft = draft,
                Past = [.. conversation.Past.TakeLast(PastKept - 1), before],
            }
            : conversation with
            {
                Draft = draft,
            };

    /// <summary>Returns the turn with the draft or case in front that a button is about, or null if it is gone.</summary>
    public static Turn? Recall(Turn turn, string reference)
    {
        var conversation = turn.Conversation;
        if (reference.StartsWith("C-", StringComparison.Ordinal))
            return RecallCase(turn, reference);
        if (conversation.Draft?.Id == reference)
            return turn;
        if (conversation.Past.LastOrDefault(past => past.Id == reference) is not { } found)
            return null;
        return turn with { Conversation = Front(conversation, found) with { Asking = null } };
    }

    private static Turn? RecallCase(Turn turn, string id)
    {
        if (turn.Conversation.Draft?.CaseId == id)
            return turn;
        if (turn.View.FindCase(id) is not { } existing || !CaseRights.MaySee(turn, existing))
            return null;
        var draft = FromCase(turn, existing);
        return turn with { Conversation = Front(turn.Conversation, draft) with { Asking = null, CaseInHand = id } };
    }

    /// <summary>Makes a draft of a case, so that the talk can go on about it.</summary>
    public static Draft FromCase(Turn turn, Case existing)
    {
        var subject = turn.View.SubjectOf(existing.Id) ?? existing.Id;
        var personal = PersonalOf(turn.View.History(existing.Id));
        var facts = existing.Facts with { OccasionWords = personal.OccasionWords };
        return new Draft(subject, existing.Version, facts, personal) { CaseId = existing.Id };
    }

    /// <summary>Collects what names the customer from a stream.</summary>
    public static PersonalFacts PersonalOf(IReadOnlyList<RecordedEvent> history) =>
        history.LastOrDefault(recorded => recorded.Personal is not null)?.Personal ?? PersonalFacts.None;
}
