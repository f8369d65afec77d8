using CareBot.Core.People;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.People;

public sealed class OpeningHoursTextTests
{
    [Theory]
    [InlineData("Mon-Sat 09:00-18:00; Sun 10:00-17:00", "Mon-Sat 09:00-18:00; Sun 10:00-17:00")]
    [InlineData("mon - sat 9:00 - 18:00;SUN 10:00-17:00;", "Mon-Sat 09:00-18:00; Sun 10:00-17:00")]
    [InlineData("Mon–Fri 09:00–18:00", "Mon-Fri 09:00-18:00")]
    [InlineData("daily 00:00-23:59", "Mon-Sun 00:00-23:59")]
    [InlineData("Monday, Wed,friday 08:00-12:00", "Mon 08:00-12:00; Wed 08:00-12:00; Fri 08:00-12:00")]
    [InlineData("Sat-Mon 10:00-16:00", "Mon 10:00-16:00; Sat-Sun 10:00-16:00")]
    [InlineData("Tue 09:00-10:00; Mon 09:00-10:00", "Mon-Tue 09:00-10:00")]
    public void Hours_are_read_as_people_write_them(string text, string tidy)
    {
        var (hours, problem) = OpeningHoursText.Read(text);

        Assert.Null(problem);
        Assert.NotNull(hours);
        Assert.Equal(tidy, OpeningHoursText.Write(hours));
    }

    [Theory]
    [InlineData("", "No hours are given.")]
    [InlineData(" ; ", "No hours are given.")]
    [InlineData("Mon", "'Mon' needs days and hours.")]
    [InlineData("09:00-18:00", "'09:00-18:00' needs days and hours.")]
    [InlineData("Mo 09:00-18:00", "'Mo' is not a day; the days are Mon, Tue, Wed, Thu, Fri, Sat, Sun.")]
    [InlineData(
        "Mon-Wed-Fri 09:00-18:00",
        "'Mon-Wed-Fri' is not a day; the days are Mon, Tue, Wed, Thu, Fri, Sat, Sun."
    )]
    [InlineData("Mon 9-18", "'9-18' is not a time to open and one to close, from 00:00 to 23:59.")]
    [InlineData("Mon 09:00-24:00", "'09:00-24:00' is not a time to open and one to close, from 00:00 to 23:59.")]
    [InlineData("Mon 09:00", "'09:00' is not a time to open and one to close, from 00:00 to 23:59.")]
    [InlineData("Mon 18:00-02:00", "'18:00-02:00' closes before it opens; a store opens and closes on the same day.")]
    [InlineData("Mon 09:00-09:00", "'09:00-09:00' closes before it opens; a store opens and closes on the same day.")]
    [InlineData(
        "Mon-Fri 09:00-18:00; Wed 10:00-12:00",
        "Wednesday stands there twice; a day has one time to open and one to close."
    )]
    public void Wrong_hours_are_answered_with_what_is_right(string text, string problem)
    {
        var read = OpeningHoursText.Read(text);

        Assert.Null(read.Hours);
        Assert.Equal($"{problem} Write them like Mon-Sat 09:00-18:00; Sun 10:00-17:00.", read.Problem);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var minutes = Gen.Choose(0, (24 * 60) - 1);
        var span =
            from one in minutes
            from other in minutes
            where one != other
            select (From: Time(Math.Min(one, other)), Until: Time(Math.Max(one, other)));
        var hours =
            from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>()))
            from first in span
            from second in span
            select new OpeningHours(
                days.Distinct().ToDictionary(day => day, day => (int)day % 3 == 0 ? first : second)
            );

        Prop.ForAll(hours.ToArbitrary(), any => ReadsBack(any)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_breaks_the_reader() =>
        Prop.ForAll<string>(text =>
                text is null
                || OpeningHoursText.Read(text) is var (hours, problem) && (hours is null) != (problem is null)
            )
            .QuickCheckThrowOnFailure();

    private static TimeOnly Time(int minute) => new(minute / 60, minute % 60);

    private static bool ReadsBack(OpeningHours hours) =>
        OpeningHoursText.Read(OpeningHoursText.Write(hours)).Hours is { } read
        && read.Spans.Count == hours.Spans.Count
        && hours.Spans.All(day => read.Spans[day.Key] == day.Value);
}
