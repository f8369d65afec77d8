using System.Text;
using CareBot.Adapters;

namespace CareBot.Teams.Delivery;

/// <summary>Reads what an answer of the connector means.</summary>
/// <param name="Fate">What it means.</param>
/// <param name="Cause">Why, without any content.</param>
internal sealed record SendOutcome(SendFate Fate, string Cause)
{
    private const int LongestCode = 60;
    private const string Blocked = "MessageWritesBlocked";

    private static readonly string[] NoMore =
    [
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ForbiddenOperationException",
        "NotEnoughPermissions",
        Blocked,
    ];

    /// <summary>Gets how long to be silent, where the answer says so.</summary>
    public TimeSpan? Silence { get; private init; }

    /// <summary>Reads an answer to a POST or PUT of a message.</summary>
    public static SendOutcome Of(TeamsAnswer answer) =>
        answer switch
        {
            TeamsAnswer.Answered answered => Of(answered),
            TeamsAnswer.NeverLeft never => new(SendFate.Down, never.Cause),
            TeamsAnswer.Unclear unclear => new(SendFate.Doubtful, unclear.Cause),
            TeamsAnswer.Locked locked => new(SendFate.Locked, locked.Cause),
            TeamsAnswer.Forbidden => new(SendFate.Rejected, "the service address is not one of those allowed"),
            _ => throw new InvalidOperationException($"{answer.GetType().Name} means nothing."),
        };

    private static SendOutcome Of(TeamsAnswer.Answered answer)
    {
        var code = CodeIn(answer.Body);
        var fate = answer.Status switch
        {
            >= 200 and < 300 => SendFate.Sent,
            401 => SendFate.Locked,
            403 when NoMore.Contains(code, StringComparer.Ordinal) => SendFate.Lost,
            404 when code == "ConversationNotFound" => SendFate.Lost,
            404 => SendFate.Gone,
            412 => SendFate.Again,
            503 => SendFate.Down,
            413 => SendFate.TooLarge,
            429 => SendFate.Throttled,
            >= 500 => SendFate.Doubtful,
            _ => SendFate.Rejected,
        };
        return new SendOutcome(fate, code.Length > 0 ? $"{answer.Status} {code}" : $"{answer.Status}")
        {
            Silence = answer.RetryAfter,
        };
    }

    // The code of the table, wherever an answer has it; it is a word, so that it cannot hold any content.
    private static string CodeIn(string body)
    {
        if (body.Contains(Blocked, StringComparison.Ordinal))
            return Blocked;
        var answer = StrictJson.ParseObject(Encoding.UTF8.GetBytes(body)) ?? default;
        var code = answer.At("error").TextAt("code") ?? answer.TextAt("code") ?? string.Empty;
        return code.Length <= LongestCode && code.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
            ? code
            : string.Empty;
    }
}
