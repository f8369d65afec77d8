using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>The whole dialog as one form: what was understood, to be put right.</summary>
internal static class ChangeDialog
{
    /// <summary>Somebody typed "form": offers it behind a button, because a form opens only from one.</summary>
    public static Decision Offer(Turn turn)
    {
        var draft = turn.Conversation.Draft ?? Drafts.Begin(turn);
        var message = new MessageBuilder()
            .Text("Everything on one page:")
            .Button(Verbs.Change, new ButtonToken(draft.Id, draft.Version), "Open the form", ButtonStyle.Primary);
        return turn.Say(Drafts.Front(turn.Conversation, draft), message.Build());
    }

    public static Decision Open(Turn turn)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        var token = new ButtonToken(draft.Id, draft.Version);
        return turn.Open(new Form(Verbs.Change, token, "What happened", FactFields.Draw(draft, turn), "Answer"));
    }

    public static Decision Save(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = draft with { Version = draft.Version + 1, Facts = draft.Facts with { Proposed = null } };
        foreach (var (field, value) in fields)
        {
            var result = FactFields.Set(changed, field, value, turn);
            changed = result.Draft;
            if (result.Problem is { } problem)
                errors[field] = problem;
        }

        return errors.Count > 0
            ? new Decision(turn.Conversation) { Immediate = new Reply.FormErrors(errors) }
            : AskDialog.Answer(turn, changed) with
            {
                Immediate = new Reply.CloseForm(),
            };
    }
}
