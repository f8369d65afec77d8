using System.Globalization;

namespace CareBot.Tests.Understanding;

/// <summary>Today is Wednesday, 18 March 2026.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("bought 2 months ago", "2026-01-18")]
    [InlineData("bought a couple of months ago", "2026-01-18")]
    [InlineData("couple months ago", "2026-01-18")]
    [InlineData("a week ago", "2026-03-11")]
    [InlineData("three weeks back", "2026-02-25")]
    [InlineData("10 days ago", "2026-03-08")]
    [InlineData("half a year ago", "2025-09-18")]
    [InlineData("a fortnight ago", "2026-03-04")]
    [InlineData("bought yesterday", "2026-03-17")]
    [InlineData("delivered today", "2026-03-18")]
    [InlineData("last Tuesday", "2026-03-17")]
    [InlineData("it was last tuesday", "2026-03-17")]
    [InlineData("last wednesday", "2026-03-11")]
    [InlineData("bought on monday", "2026-03-16")]
    [InlineData("got it on sat", "2026-03-14")]
    [InlineData("since the 3rd", "2026-03-03")]
    [InlineData("since the 20th", "2026-02-20")]
    [InlineData("since the third", "2026-03-03")]
    [InlineData("bought on 3 March", "2026-03-03")]
    [InlineData("3rd of march", "2026-03-03")]
    [InlineData("March 3rd", "2026-03-03")]
    [InlineData("march 3, 2025", "2025-03-03")]
    [InlineData("bought 20 march", "2025-03-20")]
    [InlineData("in March", "2026-03-01")]
    [InlineData("bought in december", "2025-12-01")]
    [InlineData("3/3", "2026-03-03")]
    [InlineData("bought 3/4", "2025-04-03")]
    [InlineData("14/2/2026", "2026-02-14")]
    [InlineData("14.2.2026", "2026-02-14")]
    [InlineData("14-02-26", "2026-02-14")]
    [InlineData("2026-02-14", "2026-02-14")]
    [InlineData("2 weeks old", "2026-03-04")]
    [InlineData("bought last month", "2026-02-18")]
    [InlineData("29.2.2024", "2024-02-29")]
    public void A_day_of_purchase_is_read(string text, string expected) =>
        Assert.Equal(Day(expected), SampleWords.FactsOf(text).BoughtOn);

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("32/1/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2027-01-01")]
    [InlineData("needs it by friday")]
    [InlineData("the 3rd time she writes")]
    [InlineData("we promised it for the 14th")]
    [InlineData("she called yesterday")]
    [InlineData("waited for 2 weeks")]
    [InlineData("in 2 weeks")]
    public void Other_days_are_not_taken(string text) => Assert.Null(SampleWords.FactsOf(text).BoughtOn);

    [Fact]
    public void The_month_comes_first_where_people_write_it_so()
    {
        var reading = SampleWords.Reader.Read("bought 3/4", SampleWords.NewYork);

        Assert.Equal(new DateOnly(2026, 3, 4), reading.Facts.BoughtOn);
    }

    [Fact]
    public void A_day_above_twelve_tells_its_place() =>
        Assert.Equal(
            new DateOnly(2026, 2, 14),
            SampleWords.Reader.Read("bought 14/2", SampleWords.NewYork).Facts.BoughtOn
        );

    [Theory]
    [InlineData("Friday 5", "2026-03-20 17:00")]
    [InlineData("by friday 5pm", "2026-03-20 17:00")]
    [InlineData("friday", "2026-03-20 09:00")]
    [InlineData("tomorrow 10:30", "2026-03-19 10:30")]
    [InlineData("tomorrow", "2026-03-19 09:00")]
    [InlineData("tomorrow at 3", "2026-03-19 15:00")]
    [InlineData("tonight", "2026-03-18 19:00")]
    [InlineData("in 2 hours", "2026-03-18 13:15")]
    [InlineData("in half an hour", "2026-03-18 11:45")]
    [InlineData("in 3 days", "2026-03-21 09:00")]
    [InlineData("monday morning", "2026-03-23 09:00")]
    [InlineData("monday afternoon", "2026-03-23 14:00")]
    [InlineData("the 14th", "2026-04-14 09:00")]
    [InlineData("the 20th at noon", "2026-03-20 12:00")]
    [InlineData("end of day", "2026-03-18 17:00")]
    [InlineData("today", "2026-03-18 17:00")]
    [InlineData("next week", "2026-03-23 09:00")]
    [InlineData("wednesday 10", "2026-03-25 10:00")]
    [InlineData("wednesday 4pm", "2026-03-18 16:00")]
    [InlineData("at 5", "2026-03-18 17:00")]
    [InlineData("at 10", "2026-03-19 10:00")]
    [InlineData("17.45", "2026-03-18 17:45")]
    [InlineData("5 o'clock", "2026-03-18 17:00")]
    [InlineData("14 april 8:30", "2026-04-14 08:30")]
    [InlineData("2026-04-14 16:00", "2026-04-14 16:00")]
    [InlineData("next friday 12", "2026-03-20 12:00")]
    public void An_instant_to_come_is_read(string text, string expected)
    {
        var due = SampleWords.Reader.ReadDueTime(text, new DateTime(2026, 3, 18, 11, 15, 0));

        Assert.Equal(expected, due?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("whenever she likes")]
    [InlineData("31.02.2026")]
    [InlineData("2020-01-01")]
    public void What_names_no_instant_is_none(string text) =>
        Assert.Null(SampleWords.Reader.ReadDueTime(text, new DateTime(2026, 3, 18, 11, 15, 0)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
