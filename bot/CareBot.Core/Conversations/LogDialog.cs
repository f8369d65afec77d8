using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Keeps a trouble as a case.</summary>
internal static class LogDialog
{
    /// <summary>Somebody typed "log" and a sentence: hears it and logs it in one go.</summary>
    public static Decision Hear(Turn turn, string sentence)
    {
        var heard = AskDialog.Hear(turn, sentence);
        if (heard.Conversation.Draft is not { CaseId: null } draft || draft.Id == turn.Conversation.Draft?.Id)
            return heard;
        var logged = Log(turn with { Conversation = heard.Conversation });
        return logged with { Outgoing = [.. heard.Outgoing, .. logged.Outgoing], Heard = heard.Heard };
    }

    /// <summary>Logs what is in front.</summary>
    public static Decision Log(Turn turn)
    {
        if (turn.Conversation.Draft is not { } draft)
        {
            return turn.Say(
                new MessageBuilder().Text("Tell me first what happened; then I log it.").Build(Sensitivity.Internal)
            );
        }

        if (turn.CaseOf(draft) is { } existing)
            return CasesDialog.Show(turn, existing.Id);
        var change = CaseChange.Open(turn, draft);
        var next = Logged(turn.Conversation, draft, change.Case);
        return turn.Say(next, Confirm(turn, next.Draft ?? draft, change.Case)) with { Changes = change.ToChanges() };
    }

    /// <summary>Returns the conversation once its draft has become a case.</summary>
    public static Conversation Logged(Conversation conversation, Draft draft, Case logged) =>
        conversation with
        {
            Draft = draft with { Version = draft.Version + 1, CaseId = logged.Id, Stopped = [] },
            Past = [.. conversation.Past.Where(past => past.Id != draft.Id)],
            Asking = null,
            CaseInHand = logged.Id,
            ClosesAt = null,
        };

    private static Message Confirm(Turn turn, Draft draft, Case logged)
    {
        var token = new ButtonToken(draft.Id, draft.Version);
        var known = logged.Facts with { OccasionWords = draft.Facts.OccasionWords };
        return new MessageBuilder()
            .Line($"Logged as {logged.Id}.", FactNames.OneLine(known, turn.Policy) + ".")
            .Text("When the customer has what they need, press Settle and say what they got.")
            .Button(Verbs.Settle, token, "Settle", ButtonStyle.Primary)
            .Button(Verbs.Escalate, token, "Escalate")
            .Button(Verbs.ShowCase, new ButtonToken(logged.Id, logged.Version), "Show the case")
            .Build();
    }
}
