namespace CareBot.Core.Understanding;

/// <summary>Reads a time of day: "5pm", "10:30", "17.45", "noon", "morning", and a bare hour behind a day.</summary>
internal static class DueClock
{
    /// <summary>Returns the time of day, or null.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="day">The place of the last piece of the day, if one was said; a bare number behind it is an hour.</param>
    public static TimeSpan? In(Sentence sentence, int? day)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Written(sentence, i, day) is { } time)
                return time;
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            if (Named(sentence, i) is { } time)
                return time;
        }

        return null;
    }

    private static TimeSpan? Named(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "morning" => TimeSpan.FromHours(9),
            "noon" or "midday" or "lunchtime" => TimeSpan.FromHours(12),
            "afternoon" => TimeSpan.FromHours(14),
            "evening" => TimeSpan.FromHours(18),
            "tonight" => TimeSpan.FromHours(19),
            "eod" or "cob" => TimeSpan.FromHours(17),
            "end" when sentence.Word(at + 1) is "of" => TimeSpan.FromHours(17),
            "close" or "closing" => TimeSpan.FromHours(17),
            _ => null,
        };

    private static TimeSpan? Written(Sentence sentence, int at, int? day)
    {
        if (!sentence.IsNumber(at) || (day is { } place && at <= place && at >= place - 4 && sentence.IsGlued(at)))
            return null;
        var (hour, minute, last) = HourAndMinute(sentence, at);
        if (hour is not { } hours || hours > 24 || minute > 59)
            return null;
        var half = sentence.Word(last + 1);
        if (half is "am" or "a")
            return hours is 0 or > 12 ? null : new TimeSpan(hours % 12, minute, 0);
        if (half is "pm" or "p")
            return hours is 0 or > 12 ? null : new TimeSpan(hours % 12 + 12, minute, 0);
        var isBare = last == at && half is not ("oclock" or "h");
        if (isBare && !IsHour(sentence, at, day))
            return null;
        // In a shop, 1 to 7 without am or pm is the afternoon.
        return hours == 24
            ? null
            : new TimeSpan(
                hours is >= 1 and <= 7 && !IsMorning(sentence) && !IsPadded(sentence, at) ? hours + 12 : hours,
                minute,
                0
            );
    }

    private static (int? Hour, int Minute, int Last) HourAndMinute(Sentence sentence, int at)
    {
        var hour = sentence.WholeNumber(at);
        if (
            sentence.IsMark(at + 1, ':')
            && sentence.IsGlued(at + 1)
            && sentence.IsGlued(at + 2)
            && sentence.WholeNumber(at + 2) is { } minute
        )
        {
            return (hour, minute, at + 2);
        }

        if (sentence.Tokens[at].Text.Split('.') is [{ Length: <= 2 } hours, { Length: 2 } minutes])
            return (int.Parse(hours, Invariant), int.Parse(minutes, Invariant), at);
        return (hour, 0, at);
    }

    private static bool IsHour(Sentence sentence, int at, int? day) =>
        sentence.Tokens[at].Text.Contains('.', StringComparison.Ordinal)
        || (
            !sentence.IsGlued(at + 1)
            && (
                WordList.Has("at by before until till around", sentence.Word(at - 1))
                || at - 1 == day
                || at == 0 && sentence.Count == 1
            )
        );

    private static bool IsMorning(Sentence sentence) => sentence.Tokens.Any(token => token.Text == "morning");

    /// <summary>"05:30" is written by a clock.</summary>
    private static bool IsPadded(Sentence sentence, int at) => sentence.Tokens[at].Text[0] == '0';

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
