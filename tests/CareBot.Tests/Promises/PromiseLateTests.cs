using CareBot.Core.Promises;

namespace CareBot.Tests.Promises;

/// <summary>A program that was stopped comes back: what is due is sent, says that it is late, and nothing is skipped.</summary>
public sealed class PromiseLateTests
{
    private readonly ShopFloor _floor = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(2.05, "You promised:", false)]
    [InlineData(2.5, "You promised:", true)]
    [InlineData(3.05, "It is due now:", true)]
    public void What_was_missed_is_told_once_and_says_that_it_is_late(double hours, string opening, bool isLate)
    {
        _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Stop(TimeSpan.FromHours(hours));

        Assert.Equal(2, _floor.Told.Count);
        Assert.StartsWith(opening, _floor.Last("maya"), StringComparison.Ordinal);
        Assert.Equal(isLate, IsLate(_floor.Last("maya")));
        Assert.Equal(isLate, _floor.Last("maya").Contains("at Tue 24 Nov, 12:00", StringComparison.Ordinal));
    }

    [Fact]
    public void After_days_everything_is_sent_once_and_then_climbs_at_its_usual_pace()
    {
        var ids = new[] { "in 3 hours", "tomorrow 11:00", "on Thursday 10:00" }
            .Select(when => _floor.Make("grace", $"call Mrs Hill {when}").Id)
            .ToList();
        var made = _floor.Told.Count;

        _floor.Stop(TimeSpan.FromDays(4));

        var told = _floor.Told.Skip(made).ToList();
        Assert.Equal(2 * ids.Count, told.Count);
        Assert.All(told, one => Assert.True(IsLate(one.Text), one.Text));
        Assert.All(told, one => Assert.Contains("press Kept", one.Text, StringComparison.Ordinal));
        Assert.All(
            ids,
            id => Assert.Single(told, one => one.To == "grace" && one.Text.StartsWith(id, StringComparison.Ordinal))
        );
        Assert.All(ids, id => Assert.Equal(["priya"], _floor.Promise(id).ClimbedTo));
        _floor.Wait(TimeSpan.FromMinutes(59));
        Assert.Equal(2 * ids.Count, _floor.Told.Count - made);
        _floor.Wait(TimeSpan.FromMinutes(1));
        Assert.All(ids, id => Assert.Equal(["priya", "tom"], _floor.Promise(id).ClimbedTo));
    }

    [Fact]
    public void A_climb_that_comes_late_says_so_and_does_not_rush()
    {
        var promise = _floor.Make("grace", "call Mrs Hill in 1 hour");
        _floor.Wait(TimeSpan.FromHours(1.5));

        _floor.Stop(TimeSpan.FromDays(1));

        Assert.Equal(["priya", "tom"], _floor.Promise(promise.Id).ClimbedTo);
        Assert.True(IsLate(_floor.Last("tom")));
        Assert.Equal(_floor.Now + PromiseTimes.ClimbEvery, _floor.Promise(promise.Id).WakesAt);
    }

    [Fact]
    public void Back_between_its_time_and_the_end_of_the_grace_it_is_not_broken_yet()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Stop(TimeSpan.FromHours(3.2));
        var back = _floor.Promise(promise.Id).Status;
        _floor.Wait(TimeSpan.FromMinutes(3));

        Assert.Equal((PromiseStatus.Due, PromiseStatus.Broken), (back, _floor.Promise(promise.Id).Status));
    }

    private static bool IsLate(string text) => text.Contains("I am late with this", StringComparison.Ordinal);
}
