namespace CareBot.Core.Understanding;

/// <summary>Reads "in 2 hours", "in a week", "within 3 days".</summary>
internal static class DueSpan
{
    /// <summary>Returns the instant, or null.</summary>
    public static DateTime? In(Sentence sentence, DateTime localNow)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Word(i) is "in" or "within" && At(sentence, i + 1, localNow) is { } due)
                return due;
        }

        return null;
    }

    private static DateTime? At(Sentence sentence, int at, DateTime localNow)
    {
        if (sentence.Reads(at, "half", "an", "hour"))
            return localNow.AddMinutes(30);
        if (SpokenNumber.CountAt(sentence, at) is not var (count, last) || count is 0 or > 9_999)
            return null;
        var nine = localNow.Date.AddHours(9);
        return sentence.Word(last + 1) switch
        {
            "minute" or "minutes" or "min" or "mins" => localNow.AddMinutes(count),
            "hour" or "hours" or "hr" or "hrs" or "h" => localNow.AddHours(count),
            "day" or "days" => nine.AddDays(count),
            "week" or "weeks" => nine.AddDays(7 * count),
            "month" or "months" => nine.AddMonths(count),
            _ => null,
        };
    }
}
