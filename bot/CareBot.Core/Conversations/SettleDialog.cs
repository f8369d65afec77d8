using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Says what the customer received, and closes the case. What the policy stops is stopped here too.</summary>
internal static class SettleDialog
{
    private const string Owed = "owed";
    private const string Gesture = "gesture";
    private const string Granted = "granted";
    private const string OnTop = "onTop";
    private const string None = "none";

    /// <summary>Somebody typed "settle", perhaps with what they gave.</summary>
    public static Decision Hear(Turn turn, string given)
    {
        if (InFront(turn) is not { Conversation.Draft: { } draft } front)
        {
            return turn.Say(
                new MessageBuilder().Text("Which case? “my cases” shows them.").Build(Sensitivity.Internal)
            );
        }

        var offers = Read(turn, given);
        // "£50 on top" alone names no offer; as something to be given it does.
        if (offers.Count == 0)
            offers = Read(turn, $"can I give {given}");
        return offers.Count > 0 ? Give(front, draft, offers, "settle") : Ask(front, draft);
    }

    private static IReadOnlyList<Offer> Read(Turn turn, string text)
    {
        var said = turn.Context.Reader.Read(text, turn.Context.Culture).Facts;
        return [.. said.Given, .. Optional(said.Proposed), .. Optional(AsOffer(said.Ask))];
    }

    /// <summary>Opens the form.</summary>
    public static Decision Open(Turn turn)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        if (turn.CaseOf(draft) is { Status: CaseStatus.Settled } settled)
            return CasesDialog.Show(turn, settled.Id);
        return turn.Open(
            new Form(Verbs.Settle, new ButtonToken(draft.Id, draft.Version), "What they received", Fields(turn, draft))
        );
    }

    /// <summary>Takes the form.</summary>
    public static Decision Save(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        if (turn.Conversation.Draft is not { } draft)
            return HelpDialog.OutOfDate(turn);
        var offers = new List<Offer>();
        if (Chosen(fields, Owed) is { } owed)
            offers.Add(new Offer(owed));
        if (Chosen(fields, Gesture) is { } gesture)
            offers.Add(new Offer(gesture, OnTop: true));
        if (Chosen(fields, Granted) == "yes" && turn.CaseOf(draft)?.Approval is { } approval)
            offers.Add(approval.Granted);
        if (Chosen(fields, OnTop) is { } amount)
        {
            if (
                turn.Context.Reader.ReadAmount(amount, turn.Context.Culture)
                is not AmountReading.Clear { Value: var money }
            )
            {
                return turn.Wrong(OnTop, $"Write an amount, for example {Money.Of(10, turn.Context.Store.Currency)}.");
            }

            offers.Add(new Offer("goodwill", money, OnTop: true));
        }

        return offers.Count == 0
            ? turn.Wrong(
                fields.ContainsKey(Owed) ? Owed : Gesture,
                "Say what they received; press Close if it was nothing yet."
            )
            : Give(turn, draft, offers, null);
    }

    private static Decision Give(Turn turn, Draft draft, IReadOnlyList<Offer> offers, string? typed)
    {
        var change = CaseChange.For(turn, draft);
        if (change.Case.Status == CaseStatus.Settled)
            return CasesDialog.Show(turn, change.Case.Id);
        foreach (var offer in offers)
        {
            var (given, problem) = Settlement.Allow(turn, change.Case, offer);
            if (given is null)
                return Stop(turn, draft, change, offer, problem, typed);
            var week = Spending.WeekOf(turn, change.Case.Store);
            change = change.Append(new CaseEvent.RemedyGiven(given, week, change.Weigh(offer)));
        }

        var settled = Withdrawn(change).Append(new CaseEvent.CaseSettled());
        var next = LogDialog.Logged(turn.Conversation, draft, settled.Case);
        var said = turn.Say(next, Done(turn, settled.Case));
        return said with
        {
            Changes = [.. settled.ToChanges(), .. UsedKeys.Write(settled)],
            Outgoing = [.. said.Outgoing, .. Cards(settled), .. Spending.Alarm(settled)],
            Immediate = typed is null ? new Reply.CloseForm() : new Reply.Nothing(),
        };
    }

    // Whoever was still asked needs to decide nothing any more.
    private static CaseChange Withdrawn(CaseChange change) =>
        change.Case.Status == CaseStatus.Waiting ? change.Append(new CaseEvent.EscalationWithdrawn()) : change;

    private static IEnumerable<Outgoing> Cards(CaseChange settled) =>
        settled.Events.Any(recorded => recorded.Event is CaseEvent.EscalationWithdrawn)
            ? ApprovalCopies.Redraw(settled, settled.Personal)
            : [];

    // A stopped attempt is written down only where there is a case already; a form that is corrected opens none.
    private static Decision Stop(Turn turn, Draft draft, CaseChange change, Offer offer, Reason problem, string? typed)
    {
        var before = turn.CaseOf(draft) is { } existing ? CaseChange.On(turn, existing, change.Subject) : null;
        var stopped = before?.Append(new CaseEvent.AttemptRefused("settle", problem.Rule, offer, before.Weigh(offer)));
        var decision = typed is null
            ? turn.Wrong(FieldOf(turn, draft, offer), problem.Because)
            : turn.Say(
                new MessageBuilder()
                    .Line($"Not settled: {FactNames.Offer(offer, turn.Policy)}.", problem.Because)
                    .Button(Verbs.Settle, new ButtonToken(draft.Id, draft.Version), "Settle")
                    .Button(Verbs.Escalate, new ButtonToken(draft.Id, draft.Version), "Escalate")
                    .Build()
            );
        return decision with { Changes = stopped?.ToChanges() ?? [], Subject = draft.Id };
    }

    private static Decision Ask(Turn turn, Draft draft) =>
        turn.Say(
            new MessageBuilder()
                .Line("What did they receive?", "For example: settle refund and a hand-written card")
                .Button(Verbs.Settle, new ButtonToken(draft.Id, draft.Version), "Settle", ButtonStyle.Primary)
                .Build()
        );

    private static Message Done(Turn turn, Case settled) =>
        new MessageBuilder()
            .Line($"{settled.Id} is settled.", "Written down:")
            .Bullets(settled.Given.Select(given => Line(turn, given)))
            .Button(Verbs.ShowCase, new ButtonToken(settled.Id, settled.Version), "Show the case")
            .Build();

    private static string Line(Turn turn, GivenRemedy given)
    {
        var what = FactNames.Offer(new Offer(given.Remedy, given.Amount), turn.Policy);
        return given.Counted.IsPositive
            ? $"{what}, {given.Counted} of your limit (rule {given.Rule})"
            : $"{what}, nothing off your limit (rule {given.Rule})";
    }

    private static List<Field> Fields(Turn turn, Draft draft)
    {
        var verdict = turn.Decide(draft);
        var owed = verdict.Owed.SelectMany(line => line.Remedies).Distinct().Select(key => Option(turn, key));
        var gestures = verdict.Gestures.Select(line => new ChoiceOption(line.Remedy, line.Text));
        var fields = new List<Field>();
        if (verdict.Owed.Count > 0)
        {
            fields.Add(
                new Field.Choice(Owed, "Of what is owed", null, [.. owed, new(None, "Nothing, or they have it")])
            );
        }

        if (turn.CaseOf(draft)?.Approval is { Granted: var granted })
            fields.Add(new Field.YesNo(Granted, $"Approved: {FactNames.Offer(granted, turn.Policy)}", true));
        fields.Add(new Field.Choice(Gesture, "And from you", null, [.. gestures, new(None, "Nothing")]));
        fields.Add(new Field.Amount(OnTop, "Money on top", null, turn.Context.Store.Currency));
        return fields;
    }

    private static string FieldOf(Turn turn, Draft draft, Offer offer) =>
        offer.Remedy == "goodwill" ? OnTop
        : turn.Decide(draft).Owed.Any(line => line.Remedies.Contains(offer.Remedy)) ? Owed
        : Gesture;

    private static ChoiceOption Option(Turn turn, string key) => new(key, turn.Policy.TitleOf(Topic.Remedy, key));

    private static string? Chosen(IReadOnlyDictionary<string, string> fields, string field) =>
        fields.GetValueOrDefault(field)?.Trim() is { Length: > 0 } value && value != None ? value : null;

    private static Turn? InFront(Turn turn) =>
        turn.Conversation.Draft is not null ? turn
        : turn.Conversation.CaseInHand is { } id ? Drafts.Recall(turn, id)
        : null;

    private static Offer? AsOffer(Ask? ask) => ask is null ? null : new Offer(ask.Remedy, ask.Amount);

    private static IEnumerable<Offer> Optional(Offer? offer) => offer is null ? [] : [offer];
}
