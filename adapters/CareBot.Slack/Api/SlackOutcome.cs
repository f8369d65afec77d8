using System.Text.Json;

namespace CareBot.Slack.Api;

/// <summary>What became of a call.</summary>
internal abstract record SlackOutcome
{
    private SlackOutcome() { }

    /// <summary>Slack did it.</summary>
    /// <param name="Body">The whole answer.</param>
    internal sealed record Done(JsonElement Body) : SlackOutcome;

    /// <summary>It was not done: the rate does not allow it yet.</summary>
    /// <param name="Time">How long to wait.</param>
    internal sealed record Wait(TimeSpan Time) : SlackOutcome;

    /// <summary>It was not done, and later it may be.</summary>
    /// <param name="Cause">Why, without any content.</param>
    internal sealed record NotNow(string Cause) : SlackOutcome;

    /// <summary>Nobody can tell whether it was done.</summary>
    /// <param name="Cause">Why, without any content.</param>
    internal sealed record Unclear(string Cause) : SlackOutcome;

    /// <summary>Slack will not do it.</summary>
    /// <param name="Error">Slack's error code.</param>
    /// <param name="Fault">What kind of refusal that is.</param>
    internal sealed record Refused(string Error, SlackFault Fault) : SlackOutcome
    {
        /// <summary>Gets where in the payload something is wrong, or which scope is missing; empty where Slack does not say.</summary>
        public string Place { get; init; } = string.Empty;
    }
}
