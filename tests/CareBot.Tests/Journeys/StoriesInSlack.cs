namespace CareBot.Tests.Journeys;

public sealed class StoriesInSlack : FiveStories
{
    private protected override async Task<IStage> SetAsync() => await ChannelStage.SetAsync(_ => "slack");
}
