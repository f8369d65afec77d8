using Microsoft.Extensions.Logging;

namespace CareBot.Web;

/// <summary>Every line that this adapter can log. Never a text, a name, a token or a secret.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A body was refused with {Status}: {Problem}")]
    public static partial void BodyRefused(ILogger logger, int status, string problem);

    [LoggerMessage(2, LogLevel.Error, "A request failed; reference {Reference}")]
    public static partial void RequestFailed(ILogger logger, Exception fault, string reference);

    [LoggerMessage(3, LogLevel.Warning, "A login failed, {Failures} in a row now")]
    public static partial void LoginFailed(ILogger logger, int failures);

    [LoggerMessage(4, LogLevel.Information, "The rehearsal clock was moved by {Skip}; it is {Offset} ahead now")]
    public static partial void ClockMoved(ILogger logger, TimeSpan skip, TimeSpan offset);
}
