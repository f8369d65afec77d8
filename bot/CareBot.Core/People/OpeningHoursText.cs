using System.Globalization;

namespace CareBot.Core.People;

/// <summary>Opening hours as people write them: <c>Mon-Sat 09:00-18:00; Sun 10:00-17:00</c>.</summary>
public static class OpeningHoursText
{
    /// <summary>A right example, for messages about wrong ones.</summary>
    public const string Example = "Mon-Sat 09:00-18:00; Sun 10:00-17:00";

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>Reads opening hours; a day that is not named is a day on which the store is closed.</summary>
    /// <param name="text">Days and hours, pieces parted by semicolons; <c>daily</c> stands for all seven days.</param>
    /// <returns>The hours, or what is wrong and what would be right.</returns>
    public static (OpeningHours? Hours, string? Problem) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly Until)>();
        var pieces = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var problem = pieces.Length == 0 ? "No hours are given." : null;
        foreach (var piece in pieces)
            problem ??= ReadPiece(piece, spans);
        return problem is null ? (new OpeningHours(spans), null) : (null, $"{problem} Write them like {Example}.");
    }

    /// <summary>Writes opening hours so that they read back the same, days with equal hours together.</summary>
    /// <param name="hours">Any opening hours.</param>
    public static string Write(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var runs = new List<(DayOfWeek First, DayOfWeek Last, (TimeOnly From, TimeOnly Until) Span)>();
        foreach (var day in Week.Where(hours.Spans.ContainsKey))
        {
            var span = hours.Spans[day];
            if (runs.Count > 0 && runs[^1].Span == span && PlaceOf(runs[^1].Last) == PlaceOf(day) - 1)
                runs[^1] = runs[^1] with { Last = day };
            else
                runs.Add((day, day, span));
        }

        return string.Join(
            "; ",
            runs.Select(run => $"{Days(run.First, run.Last)} {Time(run.Span.From)}-{Time(run.Span.Until)}")
        );
    }

    private static string? ReadPiece(string piece, Dictionary<DayOfWeek, (TimeOnly From, TimeOnly Until)> spans)
    {
        // Word processors turn a hyphen between times into a dash.
        var tidy = piece.Replace('–', '-');
        var start = tidy.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (start <= 0)
            return $"'{piece}' needs days and hours.";
        var (days, dayProblem) = ReadDays(tidy[..start].Replace(" ", "", StringComparison.Ordinal));
        var (span, timeProblem) = ReadTimes(tidy[start..].Replace(" ", "", StringComparison.Ordinal));
        if (dayProblem is not null || timeProblem is not null)
            return dayProblem ?? timeProblem;
        var twice = days.Where(day => !spans.TryAdd(day, span)).ToArray();
        return twice.Length == 0
            ? null
            : $"{twice[0]} stands there twice; a day has one time to open and one to close.";
    }

    private static (IReadOnlyList<DayOfWeek> Days, string? Problem) ReadDays(string text)
    {
        if (text.Equals("daily", StringComparison.OrdinalIgnoreCase))
            return (Week, null);
        var days = new List<DayOfWeek>();
        foreach (var range in text.Split(','))
        {
            var ends = range.Split('-');
            var (first, last) = (ReadDay(ends[0]), ReadDay(ends[^1]));
            if (ends.Length > 2 || first is null || last is null)
                return ([], $"'{range}' is not a day; the days are Mon, Tue, Wed, Thu, Fri, Sat, Sun.");
            days.AddRange(From(first.Value, last.Value));
        }

        return (days, null);
    }

    // From Saturday to Monday goes over the end of the week.
    private static IEnumerable<DayOfWeek> From(DayOfWeek first, DayOfWeek last) =>
        Enumerable.Range(0, ((last - first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));

    private static DayOfWeek? ReadDay(string text) =>
        Week.Where(day =>
                text.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase)
                || text.Equals(Short(day), StringComparison.OrdinalIgnoreCase)
            )
            .Select(day => (DayOfWeek?)day)
            .FirstOrDefault();

    private static ((TimeOnly From, TimeOnly Until) Span, string? Problem) ReadTimes(string text)
    {
        var ends = text.Split('-');
        if (ends.Length != 2 || ReadTime(ends[0]) is not { } from || ReadTime(ends[1]) is not { } until)
            return (default, $"'{text}' is not a time to open and one to close, from 00:00 to 23:59.");
        return from < until
            ? ((from, until), null)
            : (default, $"'{text}' closes before it opens; a store opens and closes on the same day.");
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static int PlaceOf(DayOfWeek day) => Array.IndexOf(Week, day);

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    private static string Days(DayOfWeek first, DayOfWeek last) =>
        first == last ? Short(first) : $"{Short(first)}-{Short(last)}";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
