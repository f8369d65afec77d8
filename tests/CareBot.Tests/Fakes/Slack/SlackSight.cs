using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A message as a person saw it at one moment; later updates do not change it.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Ts">Which.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">What a notification and a screen reader say.</param>
/// <param name="Blocks">What is drawn; null if only the text.</param>
internal sealed record SlackSight(string Channel, string Ts, string Author, string Text, JsonArray? Blocks)
{
    public string? ThreadTs { get; init; }
    public bool IsEphemeral { get; init; }
    public int Updates { get; init; }
    public required SlackMessage Message { get; init; }

    /// <summary>Gets all that is drawn, block by block, as a line each; the text where there are no blocks.</summary>
    public string Drawn => Blocks is null ? Text : SlackReading.Words(Blocks);

    public IReadOnlyList<SlackButton> Buttons => SlackReading.Buttons(Blocks);

    public static SlackSight Of(SlackMessage message) =>
        new(message.Channel, message.Ts, message.User, message.Text, message.Blocks?.DeepClone() as JsonArray)
        {
            ThreadTs = message.ThreadTs,
            IsEphemeral = message.OnlyFor is not null,
            Updates = message.Updates,
            Message = message,
        };
}
