namespace CareBot;

/// <summary>Every line that the host writes to the log. Never a message's text, a customer's name or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A heartbeat failed; what is due stays due, and the next beat tries again.")]
    public static partial void BeatFailed(ILogger logger, Exception mishap);

    [LoggerMessage(2, LogLevel.Error, "The outbox could not be read or marked; it is tried again.")]
    public static partial void DrainFailed(ILogger logger, Exception mishap);

    [LoggerMessage(3, LogLevel.Error, "Message {Id} threw while it was sent; whether it arrived is not known.")]
    public static partial void SendFailed(ILogger logger, Exception mishap, long id);

    [LoggerMessage(4, LogLevel.Warning, "Message {Id} was not sent: {Outcome}.")]
    public static partial void NotSent(ILogger logger, long id, string outcome);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "Message {Id} was leased to another process meanwhile; this result is dropped."
    )]
    public static partial void LeaseLost(ILogger logger, long id);

    [LoggerMessage(6, LogLevel.Warning, "The people could not be read again; they stay as they were.")]
    public static partial void RosterNotRefreshed(ILogger logger, Exception mishap);
}
