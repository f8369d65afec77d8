using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Core.Conversations;

/// <summary>Back, cancel, start over, and what becomes of a dialog that nobody ended. Nothing is ever lost.</summary>
internal static class LeaveDialog
{
    public static Decision Back(Turn turn)
    {
        var conversation = turn.Conversation;
        if (conversation.Past.Count == 0)
        {
            return turn.Say(
                conversation with
                {
                    Asking = null,
                },
                new MessageBuilder()
                    .Text("There is nothing to go back to. Tell me what happened.")
                    .Build(Sensitivity.Internal)
            );
        }

        var before = conversation.Past[^1];
        var earlier = conversation with { Draft = null, Past = [.. conversation.Past.SkipLast(1)], Asking = null };
        var draft = before with
        {
            Version = (conversation.Draft?.Version ?? before.Version) + 1,
            CaseId = conversation.Draft is { } now && now.Id == before.Id ? now.CaseId : before.CaseId,
            Facts = before.Facts with { Proposed = null },
        };
        return AskDialog.Answer(turn with { Conversation = earlier }, draft);
    }

    public static Decision Cancel(Turn turn)
    {
        var was = turn.Conversation.Draft;
        var text = was switch
        {
            null => "There is nothing to cancel. Tell me what happened.",
            { CaseId: { } id } => $"Closed. {id} stays as it is; “case {id}” shows it.",
            _ => "Closed. What you said is kept as a draft; “back” takes it up again.",
        };
        return turn.Say(PutInPast(turn.Conversation), new MessageBuilder().Text(text).Build(Sensitivity.Internal));
    }

    public static Decision StartOver(Turn turn)
    {
        var message = new MessageBuilder().Text("A fresh start. What happened?").Build(Sensitivity.Internal);
        return turn.Say(PutInPast(turn.Conversation), message);
    }

    /// <summary>Gently closes a dialog that was left lying, unless somebody went on with it meanwhile.</summary>
    public static Decision PutAway(Turn turn, DueItem due)
    {
        var conversation = turn.Conversation;
        if (conversation.ClosesAt is not { } closes || closes > due.DueAt)
            return new Decision(conversation);
        var next = PutInPast(conversation);
        if (conversation.Draft is not { CaseId: null } draft)
            return new Decision(next);
        var what = FactNames.OneLine(draft.Facts, turn.Policy);
        var message = new MessageBuilder()
            .Text($"I have put this away as a draft: {what}.")
            .Text("“back” takes it up again, whenever you like.")
            .Button(Verbs.Back, new ButtonToken(draft.Id, draft.Version), "Take it up again")
            .Build();
        return turn.Say(next, message) with
        {
            Subject = draft.Id,
            Outgoing = [new Outgoing(turn.Speaker.Id, message, conversation.Address, Subject: draft.Id)],
        };
    }

    private static Conversation PutInPast(Conversation conversation)
    {
        IReadOnlyList<Draft> put = conversation.Draft is { } draft ? [draft] : [];
        return conversation with
        {
            Draft = null,
            Past = [.. conversation.Past.TakeLast(Drafts.PastKept - 1), .. put],
            Asking = null,
            ClosesAt = null,
        };
    }
}
