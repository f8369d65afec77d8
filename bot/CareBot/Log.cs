using CareBot.Core.Ports;

namespace CareBot;

/// <summary>Every line that the host writes to the log. Never a message's text, a customer's name or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A heartbeat failed; what is due stays due, and the next beat tries again.")]
    public static partial void BeatFailed(ILogger logger, Exception mishap);

    [LoggerMessage(2, LogLevel.Error, "The outbox could not be read or marked; it is tried again.")]
    public static partial void DrainFailed(ILogger logger, Exception mishap);

    [LoggerMessage(3, LogLevel.Error, "Message {Id} threw while it was sent; it is not tried again.")]
    public static partial void SendFailed(ILogger logger, Exception mishap, long id);

    [LoggerMessage(4, LogLevel.Information, "Message {Id} is not sent yet: {Outcome}, {Cause}.")]
    public static partial void NotSentYet(ILogger logger, long id, string outcome, string cause);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "Message {Id} was leased to another process meanwhile; this result is dropped."
    )]
    public static partial void LeaseLost(ILogger logger, long id);

    [LoggerMessage(6, LogLevel.Warning, "The people could not be read again; they stay as they were.")]
    public static partial void RosterNotRefreshed(ILogger logger, Exception mishap);

    [LoggerMessage(7, LogLevel.Warning, "Message {Id} will not be tried again: {Outcome}, {Cause}.")]
    public static partial void Stuck(ILogger logger, long id, string outcome, string cause);

    [LoggerMessage(8, LogLevel.Error, "How message {Id} went could not be written down; it is looked into again.")]
    public static partial void NotMarked(ILogger logger, Exception mishap, long id);

    [LoggerMessage(9, LogLevel.Debug, "Message {Id} was cut short by the end of the program.")]
    public static partial void CutShort(ILogger logger, long id);

    [LoggerMessage(10, LogLevel.Error, "{Kind} {Reference} is due and threw; the others go on, and it is tried later.")]
    public static partial void DueFailed(ILogger logger, Exception mishap, DueKind kind, string reference);

    [LoggerMessage(11, LogLevel.Debug, "{Kind} {Reference} was done before, perhaps by another process.")]
    public static partial void DueAlready(ILogger logger, DueKind kind, string reference);

    [LoggerMessage(
        12,
        LogLevel.Information,
        "Somebody in {Channel} whom nobody knows was turned away; nothing was changed."
    )]
    public static partial void StrangerTurnedAway(ILogger logger, string channel);
}
