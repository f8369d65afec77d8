namespace CareBot.Tests.Journeys;

/// <summary>Staff sit in Slack, the store manager in Teams, and the area manager in Slack again.</summary>
public sealed class AskingFromSlack : AskingUpstairs
{
    private protected override string ChannelOf(string person) => person is "tom" or "priya" ? "teams" : "slack";
}
