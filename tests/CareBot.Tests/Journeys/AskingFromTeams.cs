namespace CareBot.Tests.Journeys;

/// <summary>Staff sit in Teams, the store manager in Slack, and the area manager in Teams again.</summary>
public sealed class AskingFromTeams : AskingUpstairs
{
    private protected override string ChannelOf(string person) => person is "tom" or "priya" ? "slack" : "teams";
}
