using CareBot.Core.Messages;

namespace CareBot.Slack.Reading;

/// <summary>What a payload turned out to be.</summary>
internal abstract record SlackReading
{
    private SlackReading() { }

    /// <summary>Something that a person did.</summary>
    /// <param name="Inbound">What.</param>
    internal sealed record Heard(Inbound Inbound) : SlackReading;

    /// <summary>Something that a person from outside did.</summary>
    internal sealed record Foreign : SlackReading;

    /// <summary>A message was to be logged that has no words.</summary>
    internal sealed record Wordless : SlackReading;

    /// <summary>The app was taken off.</summary>
    internal sealed record Removed : SlackReading;

    /// <summary>Our token was revoked.</summary>
    internal sealed record Revoked : SlackReading;

    /// <summary>Nothing for us.</summary>
    internal sealed record Nothing : SlackReading;
}
