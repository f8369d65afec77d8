namespace CareBot.Tests.Journeys;

/// <summary>Staff ask in Slack, and those who decide sit in Teams.</summary>
public sealed class StoriesAcrossChannels : FiveStories
{
    private protected override async Task<IStage> SetAsync() =>
        await ChannelStage.SetAsync(person => person is "tom" or "frank" or "ida" ? "teams" : "slack");
}
