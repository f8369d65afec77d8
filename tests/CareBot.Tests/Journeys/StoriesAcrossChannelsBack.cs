namespace CareBot.Tests.Journeys;

/// <summary>Staff ask in Teams, and those who decide sit in Slack.</summary>
public sealed class StoriesAcrossChannelsBack : FiveStories
{
    private protected override async Task<IStage> SetAsync() =>
        await ChannelStage.SetAsync(person => person is "tom" or "frank" or "ida" ? "slack" : "teams");
}
