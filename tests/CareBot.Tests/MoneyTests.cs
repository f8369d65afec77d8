using CareBot.Core;

namespace CareBot.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(50_00, "£50")]
    [InlineData(49_99, "£49.99")]
    [InlineData(1_250_00, "£1,250")]
    [InlineData(1_234_567_05, "£1,234,567.05")]
    [InlineData(-5_50, "-£5.50")]
    [InlineData(0, "£0")]
    public void Is_written_as_people_write_it(long minorUnits, string written) =>
        Assert.Equal(written, new Money(minorUnits, Currency.Gbp).ToString());

    [Fact]
    public void Different_currencies_cannot_be_mixed()
    {
        var pounds = Money.Of(1, Currency.Gbp);
        var euros = Money.Of(1, Currency.Eur);

        Assert.Throws<InvalidOperationException>(() => pounds + euros);
        Assert.Throws<InvalidOperationException>(() => pounds < euros);
    }

    [Theory]
    [InlineData(50_00, 60, 30_00)]
    [InlineData(49_99, 60, 30_00)]
    [InlineData(1, 60, 1)]
    public void A_floor_is_never_a_penny_short(long price, int percent, long floor) =>
        Assert.Equal(floor, new Money(price, Currency.Gbp).ShareRoundedUp(percent).MinorUnits);

    [Theory]
    [InlineData(50_00, 150, 75_00)]
    [InlineData(33, 150, 49)]
    public void A_ceiling_is_never_a_penny_over(long price, int percent, long ceiling) =>
        Assert.Equal(ceiling, new Money(price, Currency.Gbp).ShareRoundedDown(percent).MinorUnits);
}
