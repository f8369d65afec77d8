using CareBot.Core.People;

namespace CareBot.Core.Conversations.Praising;

/// <summary>What stands behind "kudos": whose deed, in which case, and what it was.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="People">Who may be meant; nobody where the name is unknown.</param>
/// <param name="CaseId">The case; null where none is named.</param>
/// <param name="Words">What the person did.</param>
internal sealed record Nomination(string Name, IReadOnlyList<Employee> People, string? CaseId, string Words)
{
    private const int LongestName = 4;
    private const string Marks = ":,;-–—.! ";

    /// <summary>Reads "Maya for C-7K2: she drove it over herself"; the case and the marks may be left out.</summary>
    public static Nomination Read(Turn turn, string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["to" or "To", .. var others])
            words = others;
        var end = EndOfName(turn, words);
        var name = Tidy(words[..end]);
        var (caseId, told) = Behind(words[end..]);
        return new(name, name.Length == 0 ? [] : PeopleNames.In(turn, name), caseId, told);
    }

    /// <summary>Says the same of somebody whose name is known.</summary>
    public string With(Employee person)
    {
        var about = CaseId is { } id && !Words.Contains(id, StringComparison.OrdinalIgnoreCase) ? $" for {id}" : "";
        return $"kudos {person.Name}{about}: {Words}";
    }

    // The longest that is exactly somebody's name; else whatever stands before the first sign that the name is over.
    private static int EndOfName(Turn turn, string[] words)
    {
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            var name = Tidy(words[..length]);
            if (turn.Staff.Employees.Values.Any(one => one.Active && IsCalled(one, name)))
                return length;
        }

        var over = Array.FindIndex(words, word => word is "for" or "in" || CaseOf(word) is not null);
        var marked = Array.FindIndex(words, word => word[^1] is ':' or ',') + 1;
        var end = new[] { over, marked }.Where(at => at is > 0 and <= LongestName).DefaultIfEmpty(1).Min();
        return Math.Min(end, words.Length);
    }

    private static bool IsCalled(Employee one, string name) =>
        new[] { one.Name, one.FirstName, one.Id }.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static (string? CaseId, string Words) Behind(string[] words) =>
        words switch
        {
            [var id, .. var rest] when CaseOf(id) is { } known => (known, Tidy(rest)),
            ["for" or "in" or "on" or "case" or "-" or "–" or ":", .. var rest] => Behind(rest),
            _ => (words.Select(CaseOf).FirstOrDefault(id => id is not null), Tidy(words)),
        };

    private static string? CaseOf(string word) =>
        word.StartsWith("c-", StringComparison.OrdinalIgnoreCase) ? Cases.CaseId.TryRead('C', word) : null;

    private static string Tidy(string[] words) =>
        string.Join(' ', words).TrimStart(Marks.ToCharArray()).TrimEnd(',', ':', ';', ' ');
}
