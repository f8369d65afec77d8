using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Every line that this adapter can log. Never a text, a name, a token, a signature, an address to answer to, or an e-mail.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A request to {Path} was refused with {Status}")]
    public static partial void RequestRefused(ILogger logger, string path, int status);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "A {Delivery} came from Slack that cannot be read; it was taken and left at that"
    )]
    public static partial void Unreadable(ILogger logger, SlackDelivery delivery);

    [LoggerMessage(3, LogLevel.Information, "A {Delivery} came from {Tenant}, where the app is not installed")]
    public static partial void UnknownWorkspace(ILogger logger, SlackDelivery delivery, string tenant);

    [LoggerMessage(4, LogLevel.Error, "A {Delivery} failed; reference {Reference}")]
    public static partial void DeliveryFailed(
        ILogger logger,
        Exception fault,
        SlackDelivery delivery,
        string reference
    );

    [LoggerMessage(5, LogLevel.Warning, "Slack holds back events: it counts too many for this app")]
    public static partial void EventsHeldBack(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "No answer to {Method}: {Mishap}")]
    public static partial void NoAnswer(ILogger logger, string method, SlackMishap mishap);

    [LoggerMessage(7, LogLevel.Warning, "{Method} was refused: {Error} ({Status})")]
    public static partial void CallRefused(ILogger logger, string method, string error, int status);

    [LoggerMessage(8, LogLevel.Error, "The installation in {Tenant} is broken: {Cause}")]
    public static partial void InstallationBroken(ILogger logger, string tenant, string cause);

    [LoggerMessage(
        9,
        LogLevel.Error,
        "Slack refused how message {Id} was drawn: {Error} at {Place}; it goes as plain text"
    )]
    public static partial void DrawnWrongly(ILogger logger, long id, string error, string place);

    [LoggerMessage(10, LogLevel.Warning, "A form could not be opened: {Cause}")]
    public static partial void FormNotOpened(ILogger logger, string cause);

    [LoggerMessage(11, LogLevel.Warning, "A page could not be drawn: {Cause}")]
    public static partial void HomeNotDrawn(ILogger logger, string cause);

    [LoggerMessage(12, LogLevel.Error, "An errand failed")]
    public static partial void ErrandFailed(ILogger logger, Exception fault);

    [LoggerMessage(13, LogLevel.Warning, "Too many errands at once; one was left out")]
    public static partial void ErrandLeftOut(ILogger logger);

    [LoggerMessage(14, LogLevel.Warning, "The app was taken off in {Tenant}, or its tokens were revoked")]
    public static partial void AppRemoved(ILogger logger, string tenant);

    [LoggerMessage(15, LogLevel.Warning, "A delivery's key was used before for something else")]
    public static partial void KeyTaken(ILogger logger);

    [LoggerMessage(16, LogLevel.Information, "A repeated request was dropped")]
    public static partial void Replayed(ILogger logger);

    [LoggerMessage(17, LogLevel.Error, "{Method} was refused, and will be again: {Error} ({Status}) {Place}")]
    public static partial void CallWrong(ILogger logger, string method, string error, int status, string place);

    [LoggerMessage(30, LogLevel.Information, "The app was installed in {Tenant}")]
    public static partial void Installed(ILogger logger, string tenant);

    [LoggerMessage(31, LogLevel.Warning, "An installation came to nothing: {Cause}")]
    public static partial void NotInstalled(ILogger logger, string cause);

    [LoggerMessage(32, LogLevel.Warning, "The token in {Tenant} was not renewed: {Cause}")]
    public static partial void NotRenewed(ILogger logger, string tenant, string cause);

    [LoggerMessage(33, LogLevel.Error, "Slack renews the token in {Tenant} no more: {Cause}; install the app again")]
    public static partial void NoMoreTokens(ILogger logger, string tenant, string cause);

    [LoggerMessage(35, LogLevel.Information, "A line to Slack is open")]
    public static partial void LineOpened(ILogger logger);

    [LoggerMessage(36, LogLevel.Information, "A line to Slack ended: {Cause}")]
    public static partial void LineLost(ILogger logger, string cause);

    [LoggerMessage(37, LogLevel.Warning, "No line to Slack: {Cause}")]
    public static partial void NoLine(ILogger logger, string cause);

    [LoggerMessage(34, LogLevel.Error, "A look at the installations failed")]
    public static partial void LookFailed(ILogger logger, Exception mishap);
}
