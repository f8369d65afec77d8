using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Says a verdict, in the order in which it helps: owed, yours, theirs, not this, words, what was understood.</summary>
internal static class AnswerMessage
{
    private const int GesturesShown = 4;

    public static Message Write(Turn turn, Conversation conversation, Draft draft, Verdict verdict)
    {
        var token = new ButtonToken(draft.Id, draft.Version);
        var approvers = Names.Approvers(turn, verdict);
        var message = new MessageBuilder();
        AddSafety(message, verdict, token);
        message.If(turn.IsAdmission, self => self.Text(HelpDialog.ThanksForSaying));
        AddWish(message, turn.Policy, draft, verdict, token);
        AddOwed(message, verdict, conversation.Asking, token);
        AddYours(message, verdict, token);
        AddTheirs(message, approvers, token);
        AddNot(message, verdict, token);
        AddWords(message, verdict, token);
        AddBefore(message, turn, draft, verdict);
        AddUnderstood(message, turn, draft, verdict);
        Questions.Draw(message, conversation);
        AddButtons(message, draft, approvers.Count > 0);
        return message.Build();
    }

    private static void AddSafety(MessageBuilder message, Verdict verdict, ButtonToken token)
    {
        if (verdict.Safety is not { } safety)
            return;
        message.Line("Safety first. This is not a matter for haggling.", aside: Why(token, "safety"));
        message.Bullets(safety.DoNow);
    }

    private static void AddWish(MessageBuilder message, Policy policy, Draft draft, Verdict verdict, ButtonToken token)
    {
        if (verdict.Proposed is { } offer)
        {
            var (strong, rest) = OfferWords.Say(offer, policy);
            message.Line(strong, rest, Why(token, "offer"));
        }

        var wish =
            verdict.Proposed is null && verdict.Ask is { } ask ? WishWords.Say(ask, draft.Facts, policy) : default;
        if (wish.Strong is { } said)
            message.Line(said, wish.Plain, Why(token, "ask"));
    }

    private static void AddOwed(MessageBuilder message, Verdict verdict, Question? asking, ButtonToken token)
    {
        if (verdict.Owed.Count == 0 && asking is { About: nameof(Facts.BoughtOn) or nameof(Facts.Fault) })
            message.Line("What is owed depends on one thing:", asking.Text);
        foreach (var (line, index) in verdict.Owed.Select((line, index) => (line, index)))
        {
            var rest = index == 0 ? $"{line.Reason.Because} It does not touch your limit." : line.Reason.Because;
            message.Line($"Owed: {line.Text}.", rest, Why(token, $"owed-{index}"));
        }
    }

    private static void AddYours(MessageBuilder message, Verdict verdict, ButtonToken token)
    {
        if (verdict.Safety is not null)
            return;
        message.Line(YoursTitle(verdict.Allowance), YoursRange(verdict.Allowance), Why(token, "add"));
        message.Bullets(verdict.Gestures.Take(GesturesShown).Select(gesture => gesture.Text));
    }

    private static string YoursTitle(Allowance allowance) =>
        allowance switch
        {
            { Limit.IsPositive: false } => "You may add what costs nothing but care:",
            { IsEnough: false } => $"You may add up to {allowance.Limit} yourself, and that is not enough here.",
            _ => $"You may add up to {allowance.Limit} yourself:",
        };

    private static string YoursRange(Allowance allowance) =>
        allowance.Floor.IsPositive ? $"Anything under {allowance.Floor} would be too small." : string.Empty;

    private static void AddTheirs(MessageBuilder message, IReadOnlyList<string> approvers, ButtonToken token)
    {
        foreach (var (line, index) in approvers.Select((line, index) => (line, index)))
            message.Line(line, aside: Why(token, $"above-{index}"));
    }

    private static void AddNot(MessageBuilder message, Verdict verdict, ButtonToken token)
    {
        foreach (var (line, index) in verdict.Refused.Select((line, index) => (line, index)))
            message.Line($"Not this: {line.Text}.", line.Reason.Because, Why(token, $"not-{index}"));
    }

    private static void AddWords(MessageBuilder message, Verdict verdict, ButtonToken token)
    {
        message.Line("Say:", string.Empty, Why(token, "words"));
        if (verdict.Words.Public is { } open)
            message.Quote(open, "In public").Quote(verdict.Words.Private, "In private");
        else
            message.Quote(verdict.Words.Private);
        foreach (var advice in verdict.Words.Advice)
            message.Note(advice);
    }

    private static void AddBefore(MessageBuilder message, Turn turn, Draft draft, Verdict verdict)
    {
        if (verdict.Safety is not null)
            return;
        var currency = turn.CaseOf(draft)?.Currency ?? turn.Context.Store.Currency;
        message.Note(LikeBefore.Settled(turn, draft.Facts, currency, draft.CaseId));
    }

    private static void AddUnderstood(MessageBuilder message, Turn turn, Draft draft, Verdict verdict)
    {
        var understood = FactNames.OneLine(draft.Facts, turn.Policy);
        var grave = Math.Max(verdict.Class, turn.CaseOf(draft)?.Class ?? 0).ToString(CultureInfo.InvariantCulture);
        var known = understood.Length > 0 ? $"I understood: {understood}." : "I know very little yet.";
        message.Note($"{known} Class {grave} of 4.");
        message.Note(draft.Earlier is { } earlier ? $"The same reference came up before: {earlier}." : null);
    }

    private static void AddButtons(MessageBuilder message, Draft draft, bool somebodyMay)
    {
        var token = new ButtonToken(draft.Id, draft.Version);
        if (draft.CaseId is null)
            message.Button(Verbs.Right, token, "Right, log it", ButtonStyle.Primary);
        message.Button(Verbs.Settle, token, "Settle");
        message.Button(Verbs.Change, token, "Change something");
        if (somebodyMay)
            message.Button(Verbs.Escalate, token, "Escalate");
    }

    private static Button Why(ButtonToken token, string item) => new(Verbs.Why, token with { Item = item }, "Why?");
}
