using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Every line that this adapter can log. Never a text, a name, an address, a token or a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A request to Teams' address was refused with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(2, LogLevel.Error, "An activity failed; reference {Reference}")]
    public static partial void ActivityFailed(ILogger logger, Exception fault, string reference);

    [LoggerMessage(3, LogLevel.Warning, "The keys of {Host} cannot be fetched")]
    public static partial void KeysMissing(ILogger logger, string host);

    [LoggerMessage(4, LogLevel.Information, "A polite refusal could not be sent: {Cause}")]
    public static partial void CourtesyFailed(ILogger logger, string cause);

    [LoggerMessage(5, LogLevel.Error, "A note beside the outbox failed")]
    public static partial void AsideFailed(ILogger logger, Exception fault);

    [LoggerMessage(6, LogLevel.Error, "Teams refused message {Id} for good: {Cause}")]
    public static partial void MessageRefused(ILogger logger, long id, string cause);
}
