namespace CareBot.Tests.Fakes;

/// <summary>The next Tuesday at 15:00 UTC, when all three stores of the sample are open: who is asked depends on who is there.</summary>
internal static class Tuesday
{
    /// <summary>Returns how long it is until then; more than nothing.</summary>
    public static TimeSpan Ahead(DateTimeOffset now)
    {
        var days = (((int)DayOfWeek.Tuesday - (int)now.DayOfWeek + 6) % 7) + 1;
        return new DateTimeOffset(now.Date.AddDays(days).AddHours(15), TimeSpan.Zero) - now;
    }
}
