namespace CareBot.Tests.Journeys;

/// <summary>Staff sit at the page, the store manager in Slack, and the area manager in Teams.</summary>
public sealed class AskingFromThePage : AskingUpstairs
{
    private protected override string ChannelOf(string person) =>
        person switch
        {
            "tom" => "slack",
            "helen" => "teams",
            _ => "web",
        };
}
