using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Says why a line of an answer stands there: the rule, its place in the policy, and its source.</summary>
internal static class WhyDialog
{
    /// <summary>Explains one line.</summary>
    /// <param name="turn">With the answer's draft in front.</param>
    /// <param name="line">Such as <c>owed-0</c>, <c>add</c>, <c>not-1</c>.</param>
    public static Decision Explain(Turn turn, string line)
    {
        if (
            turn.Conversation.Draft is not { } draft
            || ReasonsOf(turn.Decide(draft), line) is not { Count: > 0 } reasons
        )
        {
            return HelpDialog.OutOfDate(turn);
        }

        var message = new MessageBuilder();
        foreach (var reason in reasons)
        {
            message.TextWithSource(reason.Because, reason.Source);
            var where = reason.Line.ToString(CultureInfo.InvariantCulture);
            message.Note($"Rule {reason.Rule}, line {where} of “{turn.Policy.Name}”, version {turn.Policy.Version}.");
        }

        return turn.Say(message.Build());
    }

    private static IReadOnlyList<Reason> ReasonsOf(Verdict verdict, string line)
    {
        var dash = line.LastIndexOf('-');
        var index =
            dash > 0
            && int.TryParse(line[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        return (dash > 0 ? line[..dash] : line) switch
        {
            "owed" => At(verdict.Owed, index, owed => owed.Reason),
            "above" => At(verdict.Above, index, above => above.Reason),
            "not" => At(verdict.Refused, index, refused => refused.Reason),
            "add" => [verdict.Allowance.Reason, .. Optional(verdict.Allowance.FloorReason), .. GestureReasons(verdict)],
            "ask" => Optional(verdict.Ask?.Reason),
            "offer" => Optional(verdict.Proposed?.Reason),
            "words" => [verdict.Words.Reason],
            "safety" => Optional(verdict.Safety?.Reason),
            "class" => verdict.ClassReasons,
            _ => [],
        };
    }

    private static IReadOnlyList<Reason> GestureReasons(Verdict verdict) =>
        [.. verdict.Gestures.Select(gesture => gesture.Reason).Distinct().Take(3)];

    private static IReadOnlyList<Reason> Optional(Reason? reason) => reason is null ? [] : [reason];

    private static IReadOnlyList<Reason> At<T>(IReadOnlyList<T> lines, int index, Func<T, Reason> reason) =>
        index >= 0 && index < lines.Count ? [reason(lines[index])] : [];
}
