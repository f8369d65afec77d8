namespace CareBot.Tests.Hostile;

public sealed class ClicksOnThePage(ClickHousePage house)
    : ClicksThatDecideNothing(house),
        IClassFixture<ClickHousePage>;
