using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Takes a case with everything attached to someone who can say yes.</summary>
internal static class EscalateDialog
{
    private const string Remedy = "remedy";
    private const string Amount = "amount";

    /// <summary>Somebody pressed Escalate: asks at once where it is clear what for, else opens a form.</summary>
    public static Decision Press(Turn turn)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        if (turn.CaseOf(draft) is { Status: CaseStatus.Waiting } waiting)
            return CasesDialog.Show(turn, waiting.Id);
        return Wanted(turn.Decide(draft)) is { } offer
            ? Raise(turn, draft, offer, fromForm: false)
            : turn.Open(Form(turn, draft));
    }

    /// <summary>Somebody typed "escalate" or "ask Tom for £60".</summary>
    public static Decision Hear(Turn turn, string rest)
    {
        if (turn.Conversation.Draft is not { } draft)
        {
            return turn.Say(
                new MessageBuilder().Text("Tell me first what happened; then I ask.").Build(Sensitivity.Internal)
            );
        }

        var said = turn.Context.Reader.Read($"can I give {rest}", turn.Context.Culture).Facts;
        var offer = said.Proposed is { } typed ? typed with { OnTop = true } : Wanted(turn.Decide(draft));
        return offer is not null ? Raise(turn, draft, offer, fromForm: false) : AskWhatFor(turn, draft);
    }

    /// <summary>Takes the form.</summary>
    public static Decision Save(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        var remedy = fields.GetValueOrDefault(Remedy) is { Length: > 0 } chosen ? chosen : "goodwill";
        var typed = fields.GetValueOrDefault(Amount) ?? string.Empty;
        if (typed.Trim().Length == 0)
        {
            return remedy == "goodwill"
                ? turn.Wrong(Amount, $"Say how much, for example {Money.Of(60, turn.Context.Store.Currency)}.")
                : Raise(turn, draft, new Offer(remedy, OnTop: true), fromForm: true);
        }

        return turn.Context.Reader.ReadAmount(typed, turn.Context.Culture) is AmountReading.Clear { Value: var money }
            ? Raise(turn, draft, new Offer(remedy, money, OnTop: true), fromForm: true)
            : turn.Wrong(Amount, $"Write an amount, for example {Money.Of(60, turn.Context.Store.Currency)}.");
    }

    private static Decision Raise(Turn turn, Draft draft, Offer offer, bool fromForm)
    {
        var situation = turn.SituationOf(draft.Facts, turn.CaseOf(draft), turn.Speaker);
        var verdict = turn.Policy.Judge(situation, offer);
        if (verdict is not OfferVerdict.NeedsApproval more)
            return Answer(turn, draft, verdict, fromForm);
        if (FindApprover(turn, turn.Policy.Decide(situation), more.Offer) is not { } approver)
        {
            return Refuse(
                turn,
                Amount,
                "Nobody here may say yes to that much. Ask for less, or call the area office.",
                fromForm
            );
        }

        var change = CaseChange
            .For(turn, draft)
            .Append(new CaseEvent.CaseEscalated(approver.Employee.Id, more.Offer, more.Reason.Rule));
        var next = LogDialog.Logged(turn.Conversation, draft, change.Case);
        var said = turn.Say(next, Asked(turn, change.Case, approver));
        return said with
        {
            Changes = change.ToChanges(),
            Outgoing = [.. said.Outgoing, ApprovalCard.To(turn, change, approver.Employee, draft)],
            Immediate = fromForm ? new Reply.CloseForm() : new Reply.Nothing(),
        };
    }

    // Nobody needs to be asked, or nobody should be: the answer is there at once.
    private static Decision Answer(Turn turn, Draft draft, OfferVerdict verdict, bool fromForm)
    {
        var (strong, rest) = OfferWords.Say(verdict, turn.Policy);
        if (fromForm && OfferWords.IsStopped(verdict))
            return turn.Wrong(Amount, $"{strong} {rest}");
        var message = new MessageBuilder()
            .Line(strong, rest)
            .Note(OfferWords.IsStopped(verdict) ? null : "You need to ask nobody for that.")
            .Button(Verbs.Settle, new ButtonToken(draft.Id, draft.Version), "Settle", ButtonStyle.Primary)
            .Build();
        return turn.Say(message) with { Immediate = fromForm ? new Reply.CloseForm() : new Reply.Nothing() };
    }

    private static Approver? FindApprover(Turn turn, Verdict verdict, Offer offer) =>
        verdict
            .Above.Where(limit => CanAlone(limit, offer.Amount))
            .Select(limit => turn.ApproverIn(limit.Role))
            .FirstOrDefault(found => found is not null);

    private static bool CanAlone(HigherLimit limit, Money? amount) =>
        amount is not { } wanted || wanted <= limit.UpTo && (limit.NeedsTwoAbove is not { } two || wanted <= two);

    private static Offer? Wanted(Verdict verdict) =>
        verdict switch
        {
            { Proposed: OfferVerdict.NeedsApproval proposed } => proposed.Offer,
            { Ask: AskVerdict.NeedsMore { Amount: { } amount } } => new Offer("goodwill", amount, OnTop: true),
            _ => null,
        };

    private static Message Asked(Turn turn, Case asked, Approver approver)
    {
        var by = turn.Context.Now + turn.Policy.AnswerWithin(asked.Facts.Place, asked.Facts.Public is true);
        return new MessageBuilder()
            .Line($"{approver.Employee.FirstName} has it: {asked.Id}.", Names.Shift(approver))
            .Text($"Everything you told me is attached. You hear by {Names.LocalTime(by, turn.Context.Store)}.")
            .Quote(
                "I want to do right by you, so I've asked the person who can say yes. You'll have an answer shortly."
            )
            .Button(Verbs.ShowCase, new ButtonToken(asked.Id, asked.Version), "Show the case")
            .Build();
    }

    private static Form Form(Turn turn, Draft draft)
    {
        var options = turn.Policy.Terms(Topic.Remedy).Select(term => new ChoiceOption(term.Key, term.Title));
        return new Form(
            Verbs.Escalate,
            new ButtonToken(draft.Id, draft.Version),
            "Ask for more",
            [
                new Field.Choice(Remedy, "What for", "goodwill", [.. options]),
                new Field.Amount(Amount, "How much", null, turn.Context.Store.Currency),
            ],
            "Ask"
        );
    }

    private static Decision AskWhatFor(Turn turn, Draft draft) =>
        turn.Say(
            new MessageBuilder()
                .Line(
                    "What shall I ask for?",
                    $"For example: ask for {Money.Of(60, turn.Context.Store.Currency)} on top"
                )
                .Button(Verbs.Escalate, new ButtonToken(draft.Id, draft.Version), "Escalate", ButtonStyle.Primary)
                .Build()
        );

    private static Decision Refuse(Turn turn, string field, string problem, bool fromForm) =>
        fromForm
            ? turn.Wrong(field, problem)
            : turn.Say(new MessageBuilder().Text(problem).Build(Sensitivity.Internal));
}
