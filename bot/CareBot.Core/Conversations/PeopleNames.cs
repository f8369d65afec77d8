using CareBot.Core.People;

namespace CareBot.Core.Conversations;

/// <summary>Finds colleagues by the names that people type.</summary>
internal static class PeopleNames
{
    /// <summary>Lists the active colleagues of whom a text names the whole name, or else the first name or the id; those of the speaker's store before all others.</summary>
    public static IReadOnlyList<Employee> In(Turn turn, string text)
    {
        var words = Words(text);
        Employee[] people = [.. turn.Staff.Employees.Values.Where(person => person.Active)];
        return Nearest(turn, people.Where(person => Holds(words, Words(person.Name)))) is { Count: > 0 } whole
            ? whole
            : Nearest(
                turn,
                people.Where(person =>
                    words.Contains(person.Id.ToLowerInvariant()) || Holds(words, Words(person.FirstName))
                )
            );
    }

    /// <summary>Tells whether a text means to name somebody, whoever that is.</summary>
    public static bool NamesSomebody(string text) =>
        Words(text) is var words
        && (words.Contains("decides") || words.Contains("covers") || words.Contains("instead"));

    private static List<Employee> Nearest(Turn turn, IEnumerable<Employee> people)
    {
        var found = people.ToList();
        var near = found.FindAll(person => person.Store == turn.Speaker.Store);
        return near.Count > 0 ? near : found;
    }

    private static string[] Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );

    private static bool Holds(string[] words, string[] name) =>
        name.Length > 0
        && Enumerable
            .Range(0, Math.Max(0, words.Length - name.Length + 1))
            .Any(at => words.AsSpan(at, name.Length).SequenceEqual(name));
}
