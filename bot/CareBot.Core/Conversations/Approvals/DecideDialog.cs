using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Approve, approve with a change, decline. Rights are those of the person who clicks, now.</summary>
internal static class DecideDialog
{
    private const string Amount = "amount";
    private const string Words = "words";
    private const string By = "by";

    public static Decision Approve(Turn turn, ButtonToken token)
    {
        var attempt = new Attempt(turn, Verbs.Approve);
        return attempt.Find(token, out var stopped) is { } found
            ? Decide(attempt, found, new(HowApproved(found), WantedOn(found)), DecidedWords.None)
            : stopped;
    }

    public static Decision OpenChange(Turn turn, ButtonToken token) =>
        new Attempt(turn, Verbs.ApproveWithChange).Find(token, out var stopped) is { } found
            ? turn.Open(
                new Form(
                    Verbs.ApproveWithChange,
                    token,
                    "Approve with a change",
                    [
                        new Field.Amount(
                            Amount,
                            "How much instead",
                            WantedOn(found)?.Amount,
                            found.Currency,
                            Required: true
                        ),
                        new Field.Text(Words, "A word to them (optional)", null, Long: true),
                        new Field.Text(By, "The customer has it by (optional), for example: the 14th", null),
                    ],
                    "Approve"
                )
            )
            : stopped;

    public static Decision OpenDecline(Turn turn, ButtonToken token) =>
        new Attempt(turn, Verbs.Decline).Find(token, out var stopped) is not null
            ? turn.Open(
                new Form(
                    Verbs.Decline,
                    token,
                    "Decline",
                    [new Field.Text(Words, "Why, in a sentence they can use", null, Long: true, Required: true)],
                    "Decline"
                )
            )
            : stopped;

    public static Decision ApproveWithChange(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        var attempt = new Attempt(turn, Verbs.ApproveWithChange, FromForm: true);
        if (attempt.Find(token, out var stopped) is not { } found)
            return stopped;
        if (WantedOn(found) is not { } asked)
            return turn.Wrong(Amount, "Nothing was asked for that has an amount. Press “I have it”.");
        if (turn.ReadAmount(found, fields.GetValueOrDefault(Amount)) is not { } money)
            return turn.Wrong(Amount, $"Write an amount, for example {Money.Of(40, found.Currency)}.");
        var words = DecidedWords.Read(turn, found, fields.GetValueOrDefault(Words), fields.GetValueOrDefault(By));
        if (words is null)
            return turn.Wrong(By, "Write a day, and a time if you like, for example “the 14th” or “Friday 5”.");
        var granted = asked with { Amount = money };
        return CaseRights.RefuseDecision(turn, found, granted) is { } refusal
            ? attempt.RefuseInForm(found, refusal, granted, Amount)
            : Decide(attempt, found, new(DecisionOutcome.ApprovedWithChange, granted), words);
    }

    public static Decision Decline(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        var attempt = new Attempt(turn, Verbs.Decline, FromForm: true);
        if (attempt.Find(token, out var stopped) is not { } found)
            return stopped;
        return
            fields.GetValueOrDefault(Words)?.Trim() is { Length: > 0 } why
            && DecidedWords.Read(turn, found, why, null) is { } words
            ? Decide(attempt, found, new(DecisionOutcome.Declined, null), words)
            : turn.Wrong(Words, "Say why, in a sentence that can be passed on. Nobody likes a bare no.");
    }

    private static Decision Decide(Attempt attempt, Case found, CaseEvent.CaseDecided decided, DecidedWords words)
    {
        var turn = attempt.Turn;
        if (CaseRights.RefuseDecision(turn, found, decided.Granted) is { } refusal)
            return attempt.Refuse(found, refusal, decided.Granted);
        var isFirstOfTwo = found.Escalation?.FirstYes is null && CaseRights.NeedsSecond(turn, found, decided.Granted);
        return isFirstOfTwo
            ? TwoYeses.Begin(attempt, found, decided.Granted)
            : DecisionEffects.Decide(turn, found, decided, words) with
            {
                Immediate = attempt.Closing,
            };
    }

    // Where one of two has agreed, the other is asked for the same.
    private static Offer? WantedOn(Case found) => found.Escalation?.FirstYes?.Granted ?? found.Escalation?.Asked;

    private static DecisionOutcome HowApproved(Case found) =>
        WantedOn(found) == found.Escalation?.Asked ? DecisionOutcome.Approved : DecisionOutcome.ApprovedWithChange;
}
