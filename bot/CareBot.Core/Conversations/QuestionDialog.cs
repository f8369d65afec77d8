using System.Globalization;
using CareBot.Core.Conversations.Promising;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Takes the answer to a question that was asked.</summary>
internal static class QuestionDialog
{
    /// <summary>Takes a typed text as the answer, or returns null if it is something else.</summary>
    public static Decision? TryAnswer(Turn turn, string text)
    {
        if (turn.Conversation.Asking is not { } question)
            return null;
        var choice = question.Choices.FirstOrDefault(option =>
            string.Equals(option.Title, text.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        return choice is not null ? Take(turn, question, choice.Key)
            : IsShortAnswer(turn, question, text) ? Take(turn, question, text)
            : null;
    }

    public static Decision Choose(Turn turn, ButtonToken token)
    {
        if (turn.Conversation.Asking is not { } question || !Questions.IsCurrent(turn.Conversation, token))
            return HelpDialog.OutOfDate(turn);
        var chosen =
            int.TryParse(token.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < question.Choices.Count
                ? Take(turn, question, question.Choices[index].Key)
                : null;
        return chosen ?? HelpDialog.OutOfDate(turn);
    }

    public static Decision Skip(Turn turn, ButtonToken token)
    {
        if (turn.Conversation.Asking is not { } question || !Questions.IsCurrent(turn.Conversation, token))
            return HelpDialog.OutOfDate(turn);
        if (turn.Conversation.Draft is not { } draft)
            return LeaveDialog.Cancel(turn);
        return AskDialog.Answer(turn, Next(draft) with { Skipped = [.. draft.Skipped, question.About] });
    }

    // An amount or a day alone answers; a whole sentence is heard as one, and may hold the answer too.
    private static bool IsShortAnswer(Turn turn, Question question, string text) =>
        question.About switch
        {
            nameof(Facts.Price) or nameof(Facts.Outstanding) => turn.Context.Reader.ReadAmount(
                text,
                turn.Context.Culture
            ) is AmountReading.Clear,
            nameof(Facts.BoughtOn) or PromiseDialog.ByWhen => text.Length <= 40,
            _ => false,
        };

    private static Decision? Take(Turn turn, Question question, string value)
    {
        if (question.About == PromiseDialog.ByWhen)
            return PromiseDialog.TryMake(turn, question.Kept ?? string.Empty, value);
        if (turn.Conversation.Draft is not { } draft)
            return null;
        var result = FactFields.Set(Next(draft), question.About, value, turn);
        return result.Problem is null ? AskDialog.Answer(turn, result.Draft) : null;
    }

    private static Draft Next(Draft draft) =>
        draft with
        {
            Version = draft.Version + 1,
            Facts = draft.Facts with { Proposed = null },
        };
}
