using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>A line of a conversation: heard or said, never both.</summary>
/// <param name="Id">For something said, the outbox's id as text, or the card's name; for something heard, its delivery key.</param>
/// <param name="At">When.</param>
/// <param name="Heard">What the person typed or pressed, in words.</param>
/// <param name="Said">What the bot said.</param>
public sealed record TranscriptLine(string Id, DateTimeOffset At, string? Heard, Message? Said);
