namespace CareBot.Policies;

/// <summary>What the policies' part of the host writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "Policy {Version} is in force: {Name}")]
    public static partial void PolicyInForce(ILogger logger, string version, string name);

    [LoggerMessage(
        EventId = 301,
        Level = LogLevel.Error,
        Message = "The changed policy is refused and {Version} stays in force. Line {Line}: {Problem} ({Errors} errors; see 'policy check')"
    )]
    public static partial void PolicyRefused(ILogger logger, string version, int line, string problem, int errors);

    [LoggerMessage(
        EventId = 302,
        Level = LogLevel.Warning,
        Message = "Policy {Version} has {Warnings} warnings; see 'policy check'"
    )]
    public static partial void PolicyHasWarnings(ILogger logger, string version, int warnings);

    [LoggerMessage(
        EventId = 303,
        Level = LogLevel.Error,
        Message = "The text of policy {Refused} could not be kept and {Version} stays in force: {Problem}"
    )]
    public static partial void PolicyNotKept(ILogger logger, string version, string refused, string problem);
}
