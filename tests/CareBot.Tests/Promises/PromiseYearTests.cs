using System.Globalization;
using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Promises;

/// <summary>A year in London, Berlin and New York, the nights of both changes of the clock included.</summary>
public sealed class PromiseYearTests
{
    private const int Seed = 20_270_101;

    private static readonly string[] People = ["maya", "lena", "ruth"];

    private readonly Random _dice = new(Seed);
    private readonly ShopFloor _floor = new(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly List<(Promise Promise, DateTime Wall, DateTimeOffset Made)> _made = [];

    [Fact]
    public void Each_is_told_ahead_at_and_after_once_and_by_the_wall_clock_of_its_store()
    {
        for (var day = new DateTime(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
            LiveThrough(day);
        _floor.Wait(TimeSpan.FromDays(3));

        Assert.True(_made.Count > 1_000, $"{_made.Count} promises");
        var told = _floor.Told.ToLookup(one => one.Card?.Split(':')[0]);
        foreach (var (promise, wall, made) in _made)
            Judge(promise, wall, made, [.. told[promise.Id].Where(one => one.To == promise.Owner)]);
    }

    [Theory]
    [InlineData("maya", "2027-03-28 01:30", "02:00", "2027-03-28 01:00")]
    [InlineData("maya", "2027-10-31 01:30", "01:30", "2027-10-31 00:30")]
    [InlineData("lena", "2027-03-28 02:30", "03:00", "2027-03-28 01:00")]
    [InlineData("lena", "2027-10-31 02:30", "02:30", "2027-10-31 00:30")]
    [InlineData("ruth", "2027-03-14 02:30", "03:00", "2027-03-14 07:00")]
    [InlineData("ruth", "2027-11-07 01:30", "01:30", "2027-11-07 05:30")]
    public void In_the_night_when_the_clock_is_put(string person, string wall, string shown, string utc)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        _floor.WaitUntil(Utc(utc).AddHours(-20));

        Make(person, local);
        _floor.Wait(TimeSpan.FromHours(22));

        var due = Assert.Single(
            _floor.All(person),
            one => one.Text.StartsWith("It is due now", StringComparison.Ordinal)
        );
        Assert.Equal(Utc(utc), due.At);
        Assert.Contains(
            $"{local.ToString("ddd d MMM", CultureInfo.InvariantCulture)}, {shown}",
            due.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("maya", "2027-03-28 00:30")]
    [InlineData("lena", "2027-10-31 00:30")]
    [InlineData("ruth", "2027-11-07 05:30")]
    public void In_two_hours_is_in_two_hours_even_then(string person, string utc)
    {
        _floor.WaitUntil(Utc(utc));

        var promise = _floor.Make(person, "call Mrs Hill in 2 hours");

        Assert.Equal(Utc(utc).AddHours(2), promise.DueAt);
    }

    // A promise a day and store, made at any minute and due up to two days later; in each night of a change one within its hours.
    private void LiveThrough(DateTime day)
    {
        foreach (var person in People)
        {
            var zone = StoreOf(person).TimeZone;
            _floor.WaitUntil(Max(_floor.Now, Utc(day).AddMinutes(_dice.Next(0, 1_440))));
            var local = TimeZoneInfo.ConvertTime(_floor.Now, zone).DateTime;
            Make(person, local.Date.AddMinutes(_dice.Next(local.Hour * 60 + 62, 2_880)));
            if (IsChanging(zone, day.AddDays(1)))
                Make(person, day.AddDays(1).AddMinutes(_dice.Next(60, 240)));
        }
    }

    private void Make(string person, DateTime wall)
    {
        var when = wall.ToString("yyyy-MM-dd 'at' HH:mm", CultureInfo.InvariantCulture);
        var promise = _floor.Make(person, $"call Mrs Hill on {when}");
        _made.Add((promise, wall, _floor.Now));
    }

    private static void Judge(Promise promise, DateTime wall, DateTimeOffset made, IReadOnlyList<Told> told)
    {
        var store = StoreOf(promise.Owner);
        var due = promise.DueAt;
        AssertShows(store.TimeZone, due, wall);
        var echo = store.LocalTime(due).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
        Assert.All(told, one => Assert.Contains($"By {echo}", one.Text, StringComparison.Ordinal));
        string[] openings = ["Promised (", "You promised:", "It is due now:", $"{promise.Id} was not kept in time:"];
        Assert.Equal(openings.Length, told.Count);
        Assert.All(
            told.Zip(openings),
            pair => Assert.StartsWith(pair.Second, pair.First.Text, StringComparison.Ordinal)
        );
        Assert.Equal([made, promise.RemindAt, due, due.AddMinutes(15)], told.Select(one => one.At));
        Assert.DoesNotContain("late with this", string.Concat(told.Select(one => one.Text)), StringComparison.Ordinal);
        AssertInTime(store, made, promise.RemindAt, due);
    }

    // The wall clock of the store shows what was written, unless it never shows that; then what it shows first after it.
    private static void AssertShows(TimeZoneInfo zone, DateTimeOffset due, DateTime wall)
    {
        var shown = TimeZoneInfo.ConvertTime(due, zone);
        if (zone.IsInvalidTime(wall))
        {
            Assert.True(shown.DateTime > wall && shown.DateTime < wall.AddHours(1), $"{wall} {shown}");
            Assert.True(zone.IsInvalidTime(shown.DateTime.AddMinutes(-1)), $"{wall} {shown}");
            return;
        }

        Assert.Equal(wall, shown.DateTime);
        Assert.True(!zone.IsAmbiguousTime(wall) || shown.Offset == zone.GetAmbiguousTimeOffsets(wall).Max());
    }

    private static void AssertInTime(Shop store, DateTimeOffset made, DateTimeOffset remind, DateTimeOffset due)
    {
        var isOpen = store.Hours.OpenUntil(store.LocalTime(remind)) is not null;
        Assert.True(made < remind && remind < due);
        Assert.True(
            isOpen || due - remind <= TimeSpan.FromHours(1) || remind - made == (due - made) / 2,
            $"{remind} {due}"
        );
    }

    private static Shop StoreOf(string person) => Sample.Staff.StoreOf(Sample.Staff.Employees[person]);

    private static bool IsChanging(TimeZoneInfo zone, DateTime day) =>
        zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1));

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Utc(DateTime day) => new(day, TimeSpan.Zero);

    private static DateTimeOffset Utc(string text) => Utc(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
