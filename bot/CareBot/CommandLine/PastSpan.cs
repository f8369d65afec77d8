using System.CommandLine;
using System.Globalization;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.CommandLine;

/// <summary>The options that say which part of the past a command is about.</summary>
internal sealed class PastSpan
{
    private const string Quarter = "13 weeks";
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The first day, such as 2026-10-01, in UTC.",
    };
    private readonly Option<string?> _to = new("--to")
    {
        Description = "The day after the last; without it, until now.",
    };
    private readonly Option<string?> _last = new("--last")
    {
        Description = $"Instead of --from: how much before the end, such as '{Quarter}', which it is without either.",
    };
    private readonly Option<string?> _store = new("--store") { Description = "One store only, by its id." };
    private readonly Option<string?> _area = new("--area") { Description = "The stores of one area only." };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _from, _to, _last, _store, _area })
            command.Add(option);
    }

    /// <summary>Reads it, or says what is wrong and returns null.</summary>
    public HistorySpan? Read(ParseResult parsed, CommandContext context, StaffDirectory staff)
    {
        var problems = new List<string>();
        var to = Day(parsed, _to, problems) ?? context.Seams.Clock.GetUtcNow();
        var from = Day(parsed, _from, problems) ?? Before(to, parsed.GetValue(_last), problems);
        if (parsed.GetValue(_from) is not null && parsed.GetValue(_last) is not null)
            problems.Add("--from and --last say the same in two ways; give one of them.");
        else if (problems.Count == 0 && from >= to)
            problems.Add("--from must be before --to.");
        var stores = Stores(parsed, staff, problems);
        problems.ForEach(problem => context.Fail(problem));
        return problems.Count == 0 ? new HistorySpan(from, to, stores) : null;
    }

    private static DateTimeOffset? Day(ParseResult parsed, Option<string?> option, List<string> problems)
    {
        if (parsed.GetValue(option) is not { } typed)
            return null;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        problems.Add($"{option.Name}: '{typed}' is no day; expected one like 2026-10-01.");
        return null;
    }

    private static DateTimeOffset Before(DateTimeOffset end, string? typed, List<string> problems)
    {
        var words = (typed ?? Quarter).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words is [var count, var unit]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= 1000
            && Back(end, number, unit) is { } begin
        )
        {
            return begin;
        }

        problems.Add($"--last: '{typed}' is no span; expected one like '{Quarter}', '30 days' or '6 months'.");
        return end;
    }

    private static DateTimeOffset? Back(DateTimeOffset end, int number, string unit) =>
        unit switch
        {
            "day" or "days" => end.AddDays(-number),
            "week" or "weeks" => end.AddDays(-7 * number),
            "month" or "months" => end.AddMonths(-number),
            "year" or "years" => end.AddYears(-number),
            _ => null,
        };

    private string[]? Stores(ParseResult parsed, StaffDirectory staff, List<string> problems)
    {
        var (store, area) = (parsed.GetValue(_store), parsed.GetValue(_area));
        if (store is null && area is null)
            return null;
        string[] found =
        [
            .. staff
                .Stores.Values.Where(one => store is null || one.Id == store)
                .Where(one => area is null || string.Equals(one.Area, area, StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Id)
                .Order(StringComparer.Ordinal),
        ];
        if (found.Length == 0)
        {
            var known = staff.Stores.Values.OrderBy(one => one.Id, StringComparer.Ordinal);
            var list = string.Join(", ", known.Select(one => $"{one.Id} ({one.Area})"));
            problems.Add(
                $"There is no store {string.Join(" in ", new[] { store, area }.OfType<string>())}; there are: {list}."
            );
        }

        return found;
    }
}
