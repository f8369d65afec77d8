using CareBot.Core;
using CareBot.Core.Digests;

namespace CareBot.Tests.Digests;

public sealed class DeclinedProposalTests
{
    private static readonly DeclinedProposal Declined = new(
        "raise:gesture-associate",
        1,
        Money.Of(45, Currency.Gbp),
        40,
        "helen",
        DateTimeOffset.UnixEpoch
    );

    [Fact]
    public void It_holds_while_the_same_limit_is_proposed_on_about_as_many_cases() =>
        Assert.True(Declined.StillHolds(Money.Of(45, Currency.Gbp), 59));

    [Fact]
    public void Another_limit_is_news() => Assert.False(Declined.StillHolds(Money.Of(50, Currency.Gbp), 40));

    [Fact]
    public void Half_as_many_cases_again_are_news() =>
        Assert.False(Declined.StillHolds(Money.Of(45, Currency.Gbp), 60));
}
