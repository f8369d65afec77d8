using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Approve, approve with a change, decline. Rights are those of the person who clicks, now.</summary>
internal static class DecideDialog
{
    private const string Amount = "amount";
    private const string Words = "words";

    public static Decision List(Turn turn)
    {
        var waiting = turn.View.CasesWaitingFor(turn.Speaker.Id, 10);
        var message =
            waiting.Count == 0
                ? new MessageBuilder().Text("Nothing waits for you.")
                : new MessageBuilder()
                    .Line($"{waiting.Count} waiting for you, the oldest first:")
                    .Bullets(waiting.Select(one => $"{one.Id}: {FactNames.OneLine(one.Facts, turn.Policy)}"))
                    .Each(
                        waiting.Take(5),
                        (self, one, _) => self.Button(Verbs.ShowCase, new ButtonToken(one.Id, one.Version), one.Id)
                    );
        return turn.Say(message.Build());
    }

    public static Decision Approve(Turn turn, ButtonToken token) =>
        Waiting(turn, token, out var closed) is { Escalation: { } asked } found
            ? Decide(
                turn,
                found,
                new CaseEvent.CaseDecided(DecisionOutcome.Approved, asked.Asked),
                null,
                fromForm: false
            )
            : closed;

    public static Decision OpenChange(Turn turn, ButtonToken token) =>
        Waiting(turn, token, out var closed) is { Escalation: { } asked } found
            ? turn.Open(
                new Form(
                    Verbs.ApproveWithChange,
                    token,
                    "Approve with a change",
                    [
                        new Field.Amount(
                            Amount,
                            "How much instead",
                            asked.Asked?.Amount,
                            found.Currency,
                            Required: true
                        ),
                        new Field.Text(Words, "A word to them (optional)", null, Long: true),
                    ],
                    "Approve"
                )
            )
            : closed;

    public static Decision OpenDecline(Turn turn, ButtonToken token) =>
        Waiting(turn, token, out var closed) is not null
            ? turn.Open(
                new Form(
                    Verbs.Decline,
                    token,
                    "Decline",
                    [new Field.Text(Words, "Why, in a sentence they can use", null, Long: true, Required: true)],
                    "Decline"
                )
            )
            : closed;

    public static Decision ApproveWithChange(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (Waiting(turn, token, out var closed) is not { Escalation.Asked: { } asked } found)
            return closed;
        var typed = fields.GetValueOrDefault(Amount) ?? string.Empty;
        if (
            turn.Context.Reader.ReadAmount(typed, turn.Context.Culture) is not AmountReading.Clear { Value: var money }
            || money.Currency != found.Currency
        )
        {
            return turn.Wrong(Amount, $"Write an amount, for example {Money.Of(40, found.Currency)}.");
        }

        var granted = asked with { Amount = money };
        if (CaseRights.RefuseDecision(turn, found, granted) is { } refusal)
            return turn.Wrong(Amount, refusal.Because) with { Changes = Attempt(turn, found, refusal, granted) };
        var words = fields.GetValueOrDefault(Words);
        return Decide(
            turn,
            found,
            new CaseEvent.CaseDecided(DecisionOutcome.ApprovedWithChange, granted),
            words,
            fromForm: true
        );
    }

    public static Decision Decline(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (Waiting(turn, token, out var closed) is not { } found)
            return closed;
        return fields.GetValueOrDefault(Words)?.Trim() is { Length: > 0 } why
            ? Decide(turn, found, new CaseEvent.CaseDecided(DecisionOutcome.Declined, null), why, fromForm: true)
            : turn.Wrong(Words, "Say why, in a sentence that can be passed on. Nobody likes a bare no.");
    }

    private static Decision Decide(Turn turn, Case found, CaseEvent.CaseDecided decided, string? typed, bool fromForm)
    {
        Reply reply = fromForm ? new Reply.CloseForm() : new Reply.Nothing();
        if (CaseRights.RefuseDecision(turn, found, decided.Granted) is { } refusal)
        {
            return turn.Say(new MessageBuilder().Line("This is not yours to decide.", refusal.Because).Build()) with
            {
                Changes = Attempt(turn, found, refusal, decided.Granted),
                Immediate = reply,
            };
        }

        var subject = turn.View.SubjectOf(found.Id) ?? found.Id;
        var said = typed?.Trim() is { Length: > 0 } words
            ? turn.Context.Reader.Read(words, turn.Context.Culture).SafeText
            : null;
        var personal = Drafts.PersonalOf(turn.View.History(found.Id)) with { ApproverSaid = said };
        var change = CaseChange.On(turn, found, subject).Append(decided, personal);
        return new Decision(turn.Conversation)
        {
            Changes = change.ToChanges(),
            Outgoing = Tell(turn, change.Case, subject, said),
            Immediate = reply,
            Subject = subject,
        };
    }

    private static IReadOnlyList<Outgoing> Tell(Turn turn, Case decided, string subject, string? said)
    {
        var card = ApprovalCard.Redraw(turn, decided, subject, said);
        var outcome = OutcomeMessage.Write(turn, decided, said);
        var asker = new Outgoing(decided.Escalation?.Asker ?? decided.Owner, outcome, Subject: subject);
        // A colleague who decided in place of the one who was asked has another card, or none.
        return card.To == turn.Speaker.Id
            ? [card, asker]
            : [card, card with { To = turn.Speaker.Id, Address = turn.Conversation.Address }, asker];
    }

    private static IReadOnlyList<StreamChange> Attempt(Turn turn, Case found, Reason refusal, Offer? offer) =>
        CaseChange
            .On(turn, found, turn.View.SubjectOf(found.Id) ?? found.Id)
            .Append(new CaseEvent.AttemptRefused("decide", refusal.Rule, offer))
            .ToChanges();

    // The same sentence for a case that is gone or erased and one that the person may not see: it tells them nothing.
    private static Case? Waiting(Turn turn, ButtonToken token, out Decision closed)
    {
        closed = turn.Say(new MessageBuilder().Text("This card is no longer available.").Build(Sensitivity.Internal));
        if (turn.View.FindCase(token.Reference) is not { Erased: false } found || !CaseRights.MaySee(turn, found))
            return null;
        if (found.Status == CaseStatus.Waiting)
            return found;
        var record = found.Escalation is { Outcome: not null } done
            ? DecisionWords.Record(turn, done, Drafts.PersonalOf(turn.View.History(found.Id)).ApproverSaid)
            : $"{found.Id} waits for nobody now.";
        closed = turn.Say(new MessageBuilder().Line("Already decided.", record).Build());
        return null;
    }
}
