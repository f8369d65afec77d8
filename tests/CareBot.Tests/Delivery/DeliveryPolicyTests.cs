using CareBot.Core.Delivery;
using CareBot.Core.Ports;
using CareBot.Tests.Store;

namespace CareBot.Tests.Delivery;

public sealed class DeliveryPolicyTests
{
    private static readonly DateTimeOffset Now = Some.Noon;

    [Fact]
    public void Waits_double_up_to_three_hours()
    {
        var waits = Enumerable.Range(1, 100).Select(DeliveryPolicy.WaitAfter).ToList();

        Assert.Equal([1, 2, 4, 8], waits.Take(4).Select(wait => wait.TotalSeconds));
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromHours(3), waits[^1]);
    }

    [Fact]
    public void Trying_again_ends_in_a_failure_that_keeps_the_cause()
    {
        var retry = new OutboxMark.Retry(Now, "down");

        Assert.Same(retry, Judge(retry, DeliveryPolicy.MostAttempts - 1));
        Assert.Equal(new OutboxMark.Failed("down"), Judge(retry, DeliveryPolicy.MostAttempts));
    }

    [Theory]
    [InlineData(1, false, true)]
    [InlineData(20, false, true)]
    [InlineData(6, true, true)]
    [InlineData(7, true, false)]
    public void An_unknown_fate_is_looked_into_a_few_times(int attempts, bool wasUnknown, bool looksAgain)
    {
        var judged = Judge(new OutboxMark.Unknown("cut"), attempts, wasUnknown);

        Assert.Equal(looksAgain, Assert.IsType<OutboxMark.Unknown>(judged).LookAgainAt > Now);
    }

    [Fact]
    public void Everything_else_stays_as_it_is() =>
        Assert.All(
            new OutboxMark[] { new OutboxMark.Sent("r"), new OutboxMark.Failed("f"), new OutboxMark.Deferred(Now) },
            mark => Assert.Same(mark, Judge(mark, 1000))
        );

    private static OutboxMark Judge(OutboxMark mark, int attempts, bool mayHaveArrived = false) =>
        DeliveryPolicy.Judge(
            mark,
            Letter.To("maya") with
            {
                Attempts = attempts,
                MayHaveArrived = mayHaveArrived,
            },
            Now
        );
}
