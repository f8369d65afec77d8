using CareBot.Years;

namespace CareBot.Tests.Years;

/// <summary>A plain year and one with everything hidden in it, walked once for all tests that only look.</summary>
[CollectionDefinition(Collection)]
public sealed class OneYear : ICollectionFixture<OneYear>
{
    internal const string Collection = "one year";

    internal WalkedYear Plain { get; } = new(Small(YearPlan.Plain(11)));

    internal WalkedYear Full { get; } = new(Small(YearPlan.Full(11)));

    private static YearPlan Small(YearPlan plan) => plan with { CasesAWeek = 8 };
}
