using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

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
        var existing = turn.CaseOf(draft);
        var verdict = turn.Policy.Judge(turn.OwnSituation(draft.Facts, existing), offer);
        if (verdict is not OfferVerdict.NeedsApproval more)
            return Answer(turn, draft, verdict, fromForm);
        if (
            RaisedRequest.Raise(CaseChange.For(turn, draft), draft.Facts, more.Offer, more.Reason.Rule)
            is not { } raised
        )
        {
            return Refuse(
                turn,
                Amount,
                "Nobody here may say yes to that much. Ask for less, or call the area office.",
                fromForm
            );
        }

        var next = LogDialog.Logged(turn.Conversation, draft, raised.Case);
        var said = turn.Say(next, Asked(turn, raised.Case));
        return said with
        {
            Changes = raised.ToChanges(),
            Outgoing = [.. said.Outgoing, .. TakenBack(turn, existing, raised), .. Cards(raised)],
            Immediate = fromForm ? new Reply.CloseForm() : new Reply.Nothing(),
        };
    }

    /// <summary>Sends the card of a request that was just raised to whoever is asked first.</summary>
    public static IEnumerable<Outgoing> Cards(CaseChange raised) =>
        ApprovalCopies.Send(raised, raised.Personal, raised.Case.Escalation?.Now?.People ?? []);

    // A request that was still waiting is taken back; its cards say so.
    private static IEnumerable<Outgoing> TakenBack(Turn turn, Case? before, CaseChange raised)
    {
        if (before is not { Status: CaseStatus.Waiting })
            return [];
        var withdrawn = CaseChange.On(turn, before, raised.Subject).Append(new CaseEvent.EscalationWithdrawn());
        return ApprovalCopies.Redraw(withdrawn, Drafts.PersonalOf(turn.View.History(before.Id)));
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
        return Note(turn, draft, verdict, message) with
        {
            Immediate = fromForm ? new Reply.CloseForm() : new Reply.Nothing(),
        };
    }

    // Authority that is never used is worth knowing about: the digest counts it.
    private static Decision Note(Turn turn, Draft draft, OfferVerdict verdict, Message message)
    {
        if (OfferWords.IsStopped(verdict))
            return turn.Say(message);
        var needless = new StoppedOffer(verdict.Offer, verdict.Reason.Rule, StoppedOffer.NeedlessAsk);
        return turn.CaseOf(draft) is { } existing
            ? turn.Say(message) with
            {
                Changes = CaseChange.On(turn, existing, draft.Id).Stop([needless]).ToChanges(),
            }
            : turn.Say(
                turn.Conversation with
                {
                    Draft = draft with { Stopped = [.. draft.Stopped, needless] },
                },
                message
            );
    }

    private static Offer? Wanted(Verdict verdict) =>
        verdict switch
        {
            { Proposed: OfferVerdict.NeedsApproval proposed } => proposed.Offer,
            { Ask: AskVerdict.NeedsMore { Amount: { } amount } } => new Offer("goodwill", amount, OnTop: true),
            _ => null,
        };

    private static Message Asked(Turn turn, Case asked)
    {
        var people = asked.Escalation?.Now?.People ?? [];
        var shift = people is [var only] ? Names.Shift(turn, turn.Staff.Employees[only]) : string.Empty;
        var token = new ButtonToken(asked.Id, asked.Version);
        return new MessageBuilder()
            .Line($"{Names.All(turn.Staff, people)} {(people.Count > 1 ? "have" : "has")} it: {asked.Id}.", shift)
            .Text($"Everything you told me is attached. You hear by {EscalationNews.By(turn, asked)}.")
            .Note(asked.Escalation is { Round: > 1 } ? "It was declined before; whoever is asked sees that." : null)
            .Quote(
                "I want to do right by you, so I've asked the person who can say yes. You'll have an answer shortly."
            )
            .Button(Verbs.ShowCase, token, "Show the case")
            .Button(Verbs.Withdraw, token, "Take it back")
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
