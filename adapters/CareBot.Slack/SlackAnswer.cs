using System.Text.Json;

namespace CareBot.Slack;

/// <summary>What Slack answered, or that it did not.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="IsOk">Whether Slack did what it was asked to.</param>
/// <param name="Error">Slack's error code; null where there is none.</param>
public sealed record SlackAnswer(int Status, bool IsOk, string? Error)
{
    /// <summary>Gets what happened on the way.</summary>
    public SlackMishap Mishap { get; init; }

    /// <summary>Gets how long Slack wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the whole answer; undefined where it was no JSON object.</summary>
    public JsonElement Body { get; init; }

    /// <summary>Gets what time it was at Slack; null where it does not say.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Makes the answer that never came.</summary>
    /// <param name="mishap">What happened on the way.</param>
    public static SlackAnswer Missing(SlackMishap mishap) => new(0, false, null) { Mishap = mishap };
}
