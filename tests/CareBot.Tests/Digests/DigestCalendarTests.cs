using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Digests;

public sealed class DigestCalendarTests
{
    [Fact]
    public void Monday_at_eight_is_meant_by_the_stores_own_clock_on_both_sides_of_a_change_of_clocks()
    {
        var calendar = CalendarIn("Europe/London", new TimeOnly(8, 0));

        Assert.Equal(Utc(2026, 3, 23, 8, 0), calendar.Next(Utc(2026, 3, 22, 12, 0)));
        Assert.Equal(Utc(2026, 3, 30, 7, 0), calendar.Next(Utc(2026, 3, 29, 12, 0)));
    }

    [Fact]
    public void A_time_in_the_quiet_hours_moves_to_their_end()
    {
        var calendar = CalendarIn("Europe/London", new TimeOnly(3, 0));

        Assert.Equal(Utc(2026, 11, 30, 7, 0), calendar.Next(Utc(2026, 11, 29, 12, 0)));
        Assert.Equal(Utc(2026, 11, 30, 7, 0), calendar.Next(Utc(2026, 11, 30, 5, 0)));
        Assert.Equal(Utc(2026, 12, 7, 7, 0), calendar.Next(Utc(2026, 11, 30, 7, 0)));
    }

    [Fact]
    public void Every_week_of_every_zone_has_exactly_one()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var cases =
            from zone in Gen.Elements<TimeZoneInfo>(zones)
            from hour in Gen.Choose(0, 23)
            from minute in Gen.Elements(0, 15, 30, 59)
            from start in Gen.Choose(0, 15 * 365)
            select (Zone: zone, Time: new TimeOnly(hour, minute), Start: Utc(2020, 1, 1, 0, 0).AddDays(start));
        Prop.ForAll(
                cases.ToArbitrary(),
                one =>
                {
                    var calendar = CalendarIn(one.Zone.Id, one.Time);
                    var store = StoreIn(one.Zone.Id);
                    var first = calendar.Next(one.Start);
                    var mondays = Enumerable
                        .Range(0, 60)
                        .Aggregate(new List<DateTimeOffset> { first }, (all, _) => [.. all, calendar.Next(all[^1])])
                        .Select(at => StoreWeek.MondayOf(store.Today(at)))
                        .ToList();

                    return mondays.Zip(mondays.Skip(1)).All(pair => pair.Second == pair.First.AddDays(7));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static DigestCalendar CalendarIn(string zone, TimeOnly time) =>
        new(new WeeklyTime(DayOfWeek.Monday, time), DigestRules.Usual, StoreIn(zone));

    private static Shop StoreIn(string zone) =>
        Sample.Staff.Stores["harbour-street"] with
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
