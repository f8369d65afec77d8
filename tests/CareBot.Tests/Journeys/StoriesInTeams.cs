namespace CareBot.Tests.Journeys;

public sealed class StoriesInTeams : FiveStories
{
    private protected override async Task<IStage> SetAsync() => await ChannelStage.SetAsync(_ => "teams");
}
