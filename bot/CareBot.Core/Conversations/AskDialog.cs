using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>One message, one answer: takes what a sentence says and says what may be done.</summary>
internal static class AskDialog
{
    // A shift; what lies longer is put away as a draft.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public static Decision Hear(Turn turn, string text)
    {
        var reading = turn.Context.Reader.Read(text, turn.Context.Culture);
        turn = turn with { IsAdmission = reading.IsAdmission };
        var decision = reading.Kind switch
        {
            SentenceKind.OtherLanguage => HelpDialog.OtherLanguage(turn),
            SentenceKind.SomethingElse when reading.IsAdmission => HelpDialog.Admitted(turn),
            SentenceKind.SomethingElse => HelpDialog.NotUnderstood(turn, text),
            SentenceKind.Detail when turn.Conversation.Draft is null && reading.HoldsSecret => HelpDialog.Secret(turn),
            _ => Take(turn, reading),
        };
        return Warn(turn, decision, reading) with { Heard = reading.SafeText };
    }

    /// <summary>Says the answer for a draft, with the next question if one matters.</summary>
    public static Decision Answer(Turn turn, Draft draft)
    {
        var verdict = turn.Decide(draft);
        return verdict.Safety is { } safety && draft.CaseId is null
            ? SafetyAnswer.GoUp(turn, draft, verdict, safety)
            : Answer(turn, draft, verdict, Questions.Next(draft, verdict, turn));
    }

    private static Decision Answer(Turn turn, Draft draft, Verdict verdict, Question? question)
    {
        var noted = Note(draft, verdict);
        var change = Follow(turn, noted, verdict);
        var next = Drafts.Front(turn.Conversation, noted with { Stopped = change is null ? noted.Stopped : [] }) with
        {
            Asking = question,
            CaseInHand = noted.CaseId ?? turn.Conversation.CaseInHand,
            ClosesAt = turn.Context.Now + Patience,
        };
        var message = AnswerMessage.Write(turn, next, noted, verdict);
        var said = turn.Say(next, message);
        return said with { Changes = change?.ToChanges() ?? [], Outgoing = [.. said.Outgoing, .. Redraw(change)] };
    }

    private static Decision Take(Turn turn, Reading reading)
    {
        var draft =
            turn.Conversation.Draft is { } open && SameTrouble.IsIt(open.Facts, reading) ? open : Drafts.Begin(turn);
        var merged = draft with
        {
            Version = draft.Version + 1,
            Facts = FactsMerge.Apply(draft.Facts, reading),
            Personal = FactsMerge.Apply(draft.Personal, reading),
        };
        var told = EarlierCases.Recall(turn, merged);
        if (reading.Ambiguous.Count == 0)
            return Answer(turn, told);
        return Answer(turn, told, turn.Decide(told), Questions.Which(reading.Ambiguous[0]));
    }

    private static Draft Note(Draft draft, Verdict verdict) =>
        verdict.Proposed is { } offer && OfferWords.IsStopped(offer)
            ? draft with
            {
                Stopped = [.. draft.Stopped, new StoppedOffer(offer.Offer, offer.Reason.Rule)],
            }
            : draft;

    private static CaseChange? Follow(Turn turn, Draft draft, Verdict verdict)
    {
        if (turn.CaseOf(draft) is not { } existing)
            return null;
        var change = CaseChange.On(turn, existing, draft.Id);
        if (draft.Facts.Contacts > (existing.Facts.Contacts ?? 1) && existing.Status == CaseStatus.Settled)
            change = change.Append(new CaseEvent.CaseReopened(verdict.Class));
        // A grave trouble does not become lighter by telling more of it.
        change = change.Learn(draft, Math.Max(existing.Class, verdict.Class));
        return change.Stop(draft.Stopped);
    }

    // Whoever decides sees what was learned since; a click on what they saw before decides nothing.
    private static IEnumerable<Outgoing> Redraw(CaseChange? change) =>
        change is { Case.Status: CaseStatus.Waiting } ? ApprovalCopies.Redraw(change, change.Personal) : [];

    private static Decision Warn(Turn turn, Decision decision, Reading reading)
    {
        var warnings = new MessageBuilder()
            .Note(reading.HoldsSecret ? HelpDialog.SecretWarning : null)
            .Note(reading.WasCut ? "That was very long; I read the first 8,000 characters." : null)
            .Build(Sensitivity.Internal);
        return warnings.Parts.Count == 0
            ? decision
            : decision with
            {
                Outgoing = [new Outgoing(turn.Speaker.Id, warnings, turn.Conversation.Address), .. decision.Outgoing],
            };
    }
}
