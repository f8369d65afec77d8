using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Promises;

public sealed class PromiseTimesTests
{
    // Mon-Sat 09:00-18:00; Sun 10:00-17:00. Winter: its clock shows UTC. 24 November 2026 is a Tuesday.
    private static readonly Shop Harbour = Sample.Staff.Stores["harbour-street"];

    // Mon-Sat 09:00-18:00, five hours behind; closed on Sunday.
    private static readonly Shop Wharf = Sample.Staff.Stores["wharf"];

    [Theory]
    [InlineData("2026-11-24 10:00", "2026-11-24 15:00", "2026-11-24 14:00")]
    [InlineData("2026-11-24 10:00", "2026-11-24 11:00", "2026-11-24 10:30")]
    [InlineData("2026-11-24 10:00", "2026-11-24 10:04", "2026-11-24 10:02")]
    [InlineData("2026-11-24 10:00", "2026-11-27 17:00", "2026-11-27 16:00")]
    [InlineData("2026-11-24 10:00", "2026-11-25 10:00", "2026-11-25 09:00")]
    public void In_open_hours_it_is_an_hour_ahead_or_half_way(string now, string due, string remind) =>
        Assert.Equal(At(remind), PromiseTimes.RemindAt(At(now), At(due), Harbour));

    [Theory]
    [InlineData("2026-11-24 10:00", "2026-11-25 09:30", "2026-11-24 17:45")]
    [InlineData("2026-11-24 10:00", "2026-11-24 20:00", "2026-11-24 17:45")]
    [InlineData("2026-11-24 10:00", "2026-11-24 19:00", "2026-11-24 17:45")]
    [InlineData("2026-11-24 10:00", "2026-11-25 03:00", "2026-11-24 17:45")]
    [InlineData("2026-11-24 10:00", "2026-11-29 10:30", "2026-11-28 17:45")]
    [InlineData("2026-11-24 10:00", "2026-11-30 09:15", "2026-11-29 16:45")]
    public void Before_closed_hours_it_is_a_little_before_closing(string now, string due, string remind) =>
        Assert.Equal(At(remind), PromiseTimes.RemindAt(At(now), At(due), Harbour));

    [Theory]
    [InlineData("2026-11-24 17:50", "2026-11-25 09:30", "2026-11-25 09:00")]
    [InlineData("2026-11-24 22:00", "2026-11-25 09:30", "2026-11-25 09:00")]
    [InlineData("2026-11-24 22:00", "2026-11-25 09:00", "2026-11-25 08:00")]
    [InlineData("2026-11-24 22:00", "2026-11-25 01:00", "2026-11-25 00:00")]
    public void Too_late_for_that_it_is_at_opening_where_this_is_in_time(string now, string due, string remind) =>
        Assert.Equal(At(remind), PromiseTimes.RemindAt(At(now), At(due), Harbour));

    [Fact]
    public void A_closed_day_is_leapt_over()
    {
        var monday = new DateTimeOffset(2026, 11, 30, 9, 30, 0, TimeSpan.FromHours(-5));

        var remind = PromiseTimes.RemindAt(monday.AddDays(-5), monday, Wharf);

        Assert.Equal(new DateTimeOffset(2026, 11, 28, 17, 45, 0, TimeSpan.FromHours(-5)), remind);
    }

    [Fact]
    public void A_store_without_hours_is_reminded_all_the_same()
    {
        var closed = Harbour with { Hours = new OpeningHours(new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)>()) };

        var remind = PromiseTimes.RemindAt(At("2026-11-24 10:00"), At("2026-11-24 20:00"), closed);

        Assert.Equal(At("2026-11-24 19:00"), remind);
    }

    [Fact]
    public void Whenever_it_is_made_it_is_reminded_between_now_and_then()
    {
        var start = At("2027-03-20 00:00");
        foreach (var (made, left) in Enumerable.Range(0, 4_000).Select(step => (step * 13, 1 + (step * step % 7_001))))
        {
            var now = start.AddMinutes(made);
            var due = now.AddMinutes(left);

            var remind = PromiseTimes.RemindAt(now, due, Harbour);

            Assert.True(now < remind && remind < due, $"{now} {due} {remind}");
        }
    }

    [Theory]
    [InlineData("2027-03-28 01:30", "2027-03-28 02:00 +01:00")]
    [InlineData("2027-03-28 01:37", "2027-03-28 02:00 +01:00")]
    [InlineData("2027-10-31 01:30", "2027-10-31 01:30 +01:00")]
    [InlineData("2027-10-31 02:00", "2027-10-31 02:00 +00:00")]
    public void A_skipped_time_is_the_one_right_after_and_a_doubled_one_the_first(string local, string instant) =>
        Assert.Equal(Exactly(instant), PromiseTimes.ToInstant(Wall(local), Harbour.TimeZone));

    [Fact]
    public void A_doubled_time_whose_first_is_over_is_the_second()
    {
        var now = Exactly("2027-10-31 01:40 +00:00");

        var due = PromiseTimes.ToInstant(Wall("2027-10-31 01:50"), Harbour.TimeZone, now);

        Assert.Equal(now.AddMinutes(10), due);
    }

    private static DateTimeOffset At(string utc) => new(Wall(utc), TimeSpan.Zero);

    private static DateTime Wall(string local) =>
        DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Exactly(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
