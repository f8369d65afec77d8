using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Tests.Promises;

/// <summary>Grace reports to Priya, Priya to Tom, Tom to Helen.</summary>
public sealed class PromiseClimbTests
{
    private readonly ShopFloor _floor = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_climbs_hour_by_hour_to_the_top_and_then_stays_quiet()
    {
        var promise = _floor.Make("grace", "call Mrs Hill in 1 hour");

        _floor.Wait(TimeSpan.FromDays(3));

        var above = _floor.Told.Where(one => one.To != "grace").Select(one => (one.Clock, one.To));
        Assert.Equal([("11:15", "priya"), ("12:15", "tom"), ("13:15", "helen")], above);
        Assert.Equal(["priya", "tom", "helen"], _floor.Promise(promise.Id).ClimbedTo);
        Assert.Null(_floor.Promise(promise.Id).WakesAt);
        Assert.StartsWith($"Grace's promise {promise.Id} is overdue", _floor.Last("helen"), StringComparison.Ordinal);
        Assert.Contains("Grace, Priya and Tom know of it.", _floor.Last("helen"), StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_late_stops_it_and_leaves_the_case_to_the_customer()
    {
        var promise = _floor.Make("grace", "call Mrs Hill in 1 hour");
        _floor.Wait(TimeSpan.FromHours(1.5));

        var said = _floor.Press("grace", Verbs.Kept, promise.Id);
        _floor.Wait(TimeSpan.FromDays(1));

        var opened = Assert.Single(_floor.View.Cases);
        Assert.Contains($"{promise.Id} is kept, late.", said, StringComparison.Ordinal);
        Assert.Contains($"{opened.Id} stays open for the customer", said, StringComparison.Ordinal);
        Assert.DoesNotContain(_floor.Told, one => one.To == "tom");
        Assert.Equal(PromiseStatus.Kept, _floor.Promise(promise.Id).Status);
    }

    [Fact]
    public void A_new_time_stops_it_and_the_next_breach_begins_at_the_bottom()
    {
        var promise = _floor.Make("grace", "call Mrs Hill in 1 hour");
        _floor.Wait(TimeSpan.FromHours(2.5));

        _floor.Submit("tom", Verbs.NotYet, promise.Id, "when", "in 3 hours");
        _floor.Wait(TimeSpan.FromHours(3.5));

        Assert.DoesNotContain(_floor.Told, one => one.To == "helen");
        Assert.Equal(["priya"], _floor.Promise(promise.Id).ClimbedTo);
        Assert.Single(_floor.View.Cases);
    }

    [Fact]
    public void A_settled_case_stops_it()
    {
        var promise = _floor.Make("grace", "call Mrs Hill in 1 hour");
        _floor.Wait(TimeSpan.FromHours(1.5));
        _floor.Settle(Assert.Single(_floor.View.Cases).Id);

        var listed = _floor.Say("grace", "my promises");
        _floor.Wait(TimeSpan.FromDays(1));

        Assert.Equal("You owe nobody a promise.", listed);
        Assert.DoesNotContain(_floor.Told, one => one.To == "tom");
        Assert.IsType<PromiseEvent.PromiseRested>(_floor.View.History(promise.Id)[^1].Event);
    }

    [Fact]
    public void Whoever_it_climbed_to_may_say_that_it_is_kept_from_another_store_too()
    {
        var promise = _floor.Make("ruth", "call Mrs Alvarez in 6 hours");
        _floor.Wait(TimeSpan.FromHours(7.5));

        var seen = _floor.Last("helen");
        var said = _floor.Press("helen", Verbs.Kept, promise.Id);

        Assert.Contains("By Tue 24 Nov, 11:00 at The Wharf", seen, StringComparison.Ordinal);
        Assert.Contains("is kept, late", said, StringComparison.Ordinal);
        Assert.Contains("Helen says so.", _floor.Last("ruth"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_away_or_has_left_is_passed_over()
    {
        _floor.Make("grace", "call Mrs Hill in 1 hour");
        _floor.GoAway("priya", TimeSpan.FromDays(1));
        _floor.Leave("tom");

        _floor.Wait(TimeSpan.FromDays(1));

        var above = _floor.Told.Where(one => one.To != "grace").Select(one => one.To);
        Assert.Equal(["helen", "priya"], above);
    }

    [Fact]
    public void A_promise_at_the_top_is_broken_without_anybody_above()
    {
        var promise = _floor.Make("helen", "call Mrs Hill in 1 hour");

        _floor.Wait(TimeSpan.FromDays(1));

        Assert.Equal(PromiseStatus.Broken, _floor.Promise(promise.Id).Status);
        Assert.All(_floor.Told, one => Assert.Equal("helen", one.To));
        Assert.Null(_floor.Promise(promise.Id).WakesAt);
    }
}
