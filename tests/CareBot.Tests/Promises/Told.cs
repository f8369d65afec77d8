using System.Globalization;
using CareBot.Core.Messages;

namespace CareBot.Tests.Promises;

/// <summary>Something that somebody was told, and when.</summary>
internal sealed record Told(DateTimeOffset At, string To, Message Message, string? Card)
{
    public string Clock => At.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Text => Message.PlainText;
}
