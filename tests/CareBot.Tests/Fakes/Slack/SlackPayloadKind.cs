namespace CareBot.Tests.Fakes.Slack;

/// <summary>To which of the product's addresses something is delivered.</summary>
internal enum SlackPayloadKind
{
    Event,
    Interaction,
    Command,
}
