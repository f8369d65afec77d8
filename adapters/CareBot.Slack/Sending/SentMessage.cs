using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Slack.Sending;

/// <summary>Where a message of ours stands: what the outbox keeps as its reference.</summary>
/// <param name="Channel">A chat or a channel; never a person.</param>
/// <param name="Ts">Slack's own time and name of it: a text, never a number.</param>
internal sealed record SentMessage(string Channel, string Ts)
{
    /// <summary>Reads a reference; null where it is none.</summary>
    /// <param name="reference">As the outbox kept it.</param>
    public static SentMessage? TryRead(string? reference) =>
        reference?.Split(':') is [{ Length: > 0 } channel, { Length: > 0 } ts] ? new(channel, ts) : null;

    /// <summary>Reads where a message was put; null where Slack does not say.</summary>
    /// <param name="answer">Slack's answer.</param>
    public static SentMessage? In(JsonElement answer) =>
        answer.TextAt("channel") is { Length: > 0 } channel && answer.TextAt("ts") is { Length: > 0 } ts
            ? new(channel, ts)
            : null;

    /// <summary>Reads which chat was opened; null where Slack does not say.</summary>
    /// <param name="answer">Slack's answer.</param>
    public static string? ChatIn(JsonElement answer) => answer.At("channel").TextAt("id");

    /// <summary>Writes the reference.</summary>
    public override string ToString() => $"{Channel}:{Ts}";
}
