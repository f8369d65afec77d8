using CareBot.Tests.Fakes;

namespace CareBot.Tests.Journeys;

public sealed class StoriesInTheCore : FiveStories
{
    private protected override Task<IStage> SetAsync() => Task.FromResult<IStage>(new CoreStage(Sample.Bot()));
}
