namespace CareBot.Tests.Fakes.Slack;

/// <summary>Where blocks are shown.</summary>
internal enum SlackSurface
{
    Message,
    Modal,
    Home,
}
