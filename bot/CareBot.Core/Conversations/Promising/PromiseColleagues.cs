using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Who could keep a promise instead of its owner.</summary>
internal static class PromiseColleagues
{
    // As many as a list may have on a phone and in every channel.
    private const int Shown = 50;

    /// <summary>Lists the colleagues of the promise's store: whoever is there first, then by name.</summary>
    public static IReadOnlyList<Employee> Of(Turn turn, Promise promise) =>
        [
            .. turn
                .Staff.Employees.Values.Where(one =>
                    one.Active && one.Store == promise.Store && one.Id != promise.Owner
                )
                .OrderBy(one => !IsThere(turn, one))
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];

    /// <summary>Offers them as answers.</summary>
    public static IReadOnlyList<ChoiceOption> Options(Turn turn, Promise promise) =>
        [
            .. Of(turn, promise)
                .Where(one => !PromiseRights.IsAway(turn, one.Id))
                .Take(Shown)
                .Select(one => new ChoiceOption(one.Id, $"{one.Name}, {Shift(turn, one)}")),
        ];

    /// <summary>Finds whom a name means, or says what is wrong with it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="promise">Whose colleagues are meant.</param>
    /// <param name="name">An id, a full name or a first name, as typed.</param>
    public static (Employee? Found, string Problem) Find(Turn turn, Promise promise, string name)
    {
        var colleagues = Of(turn, promise);
        var found = colleagues.Where(one => Same(one.Name, name)).ToList();
        if (found.Count == 0)
            found = [.. colleagues.Where(one => Same(one.Id, name) || Same(one.FirstName, name))];
        return found switch
        {
            [var one] => Available(turn, one),
            [] => (null, Unknown(turn, promise, name, colleagues)),
            _ => (null, $"Which one: {string.Join(" or ", found.Select(one => $"{one.Name} ({one.Id})"))}?"),
        };
    }

    /// <summary>Finds whom an answer of <see cref="Options"/> means, or says what is wrong with it.</summary>
    public static (Employee? Found, string Problem) Chosen(Turn turn, Promise promise, string id) =>
        Of(turn, promise).FirstOrDefault(one => one.Id == id) is { } found
            ? Available(turn, found)
            : Find(turn, promise, id);

    /// <summary>Returns whether somebody is on shift and not away.</summary>
    public static bool IsThere(Turn turn, Employee person) =>
        turn.Staff.OnShiftUntil(person, turn.Context.Now) is not null && !PromiseRights.IsAway(turn, person.Id);

    private static (Employee? Found, string Problem) Available(Turn turn, Employee person) =>
        PromiseRights.IsAway(turn, person.Id)
            ? (null, $"{person.FirstName} is away. Who else could?")
            : (person, string.Empty);

    private static string Unknown(Turn turn, Promise promise, string name, IReadOnlyList<Employee> colleagues)
    {
        var store = PromiseRights.StoreOf(turn, promise).Name;
        if (turn.Staff.FindActive(promise.Owner) is { } owner && IsCalled(owner, name))
            return $"It is with {owner.FirstName} already.";
        if (name.Length == 0)
            return $"To whom? Name a colleague of {store}.";
        var meant = NearestName.Question(name, colleagues.Select(one => one.FirstName));
        return $"I know nobody of that name at {store}.{meant}";
    }

    private static bool IsCalled(Employee person, string name) =>
        Same(person.Id, name) || Same(person.Name, name) || Same(person.FirstName, name);

    private static string Shift(Turn turn, Employee person) =>
        turn.Staff.OnShiftUntil(person, turn.Context.Now) is { } until
            ? $"on shift until {until.ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : "not on shift now";

    private static bool Same(string known, string typed) =>
        string.Equals(known, typed, StringComparison.OrdinalIgnoreCase);
}
