using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Diagnostics;

/// <summary>Looks at the people: who cannot be asked, who cannot be reached, who is not told apart.</summary>
/// <param name="staff">Everybody.</param>
/// <param name="channels">The channels that are on, as in an address.</param>
/// <param name="linksByEmail">Whether people are linked when they first write.</param>
internal sealed class PeopleCheck(StaffDirectory staff, IReadOnlyList<string> channels, bool linksByEmail)
{
    private const string Subject = "People";
    private const string Accounts = "Accounts";
    private const string Import = "Mend the file of people and run: carebot people import";
    private const int MostNames = 5;

    private readonly IReadOnlyList<Employee> _active =
    [
        .. staff.Employees.Values.Where(person => person.Active).OrderBy(person => person.Id, StringComparer.Ordinal),
    ];

    public IReadOnlyList<Symptom> Judge() =>
        [
            .. JudgePeople()
                .DefaultIfEmpty(Symptom.Ok(Subject, $"{_active.Count} people in {staff.Stores.Count} stores.")),
            .. JudgeAccounts(),
        ];

    private IEnumerable<Symptom> JudgePeople()
    {
        if (Who(HasLostManager) is { } lost)
            yield return Symptom.Look(Subject, $"The manager has left of {lost}.", Import);
        if (Who(StandsAlone) is { } alone)
            yield return Symptom.Look(Subject, $"Nobody is above or below {alone}.", Import);
        var empty = staff.Stores.Keys.Where(store => _active.All(person => person.Store != store));
        if (Some(empty.Order(StringComparer.Ordinal)) is { } stores)
            yield return Symptom.Look(Subject, $"Nobody works at {stores}.", Import);
        if (Shared(person => [person.Email.ToUpperInvariant()]) is { } twins)
        {
            yield return Symptom.Bad(
                Subject,
                $"These share an e-mail address, which proves none of them: {twins}.",
                Import
            );
        }
    }

    private IEnumerable<Symptom> JudgeAccounts()
    {
        if (channels.Count == 0)
            yield break;
        if (Shared(AccountsOf) is { } shared)
        {
            yield return Symptom.Bad(
                Accounts,
                $"These claim the same account, which therefore counts as nobody's: {shared}.",
                Import
            );
        }
        var unreached = Who(person => !staff.AccountsOf(person).Any(account => channels.Contains(account.Channel)));
        var on = string.Join(" or ", channels.Select(Name));
        yield return unreached switch
        {
            null => Symptom.Ok(Accounts, $"Everybody has an account in {on}."),
            _ when linksByEmail => Symptom.Ok(
                Accounts,
                $"Linked by e-mail when they first write in {on}: {unreached}."
            ),
            _ => Symptom.Look(
                Accounts,
                $"No account in {on}, so nothing reaches {unreached}.",
                "Put their accounts into the file of people, or set People:LinkByEmail."
            ),
        };
    }

    private static string Name(string channel) => channel == "slack" ? "Slack" : "Teams";

    private IEnumerable<string> AccountsOf(Employee person) =>
        person
            .Links.Concat(staff.LinkedAccounts.Where(link => link.Value == person.Id).Select(link => link.Key))
            .Select((ChannelUser account) => account.ToString())
            .Distinct(StringComparer.Ordinal);

    private bool HasLostManager(Employee person) => person.Manager is { } manager && staff.FindActive(manager) is null;

    private bool StandsAlone(Employee person) =>
        person.Manager is null && _active.All(other => other.Manager != person.Id) && _active.Count > 1;

    private string? Shared(Func<Employee, IEnumerable<string>> keysOf)
    {
        var owners = _active
            .SelectMany(person => keysOf(person).Select(key => (key, person.Id)))
            .GroupBy(pair => pair.key, pair => pair.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" and ", group));
        return Some(owners);
    }

    private string? Who(Func<Employee, bool> holds) => Some(_active.Where(holds).Select(person => person.Id));

    private static string? Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        var more = all.Count - MostNames;
        return all.Count == 0 ? null
            : more > 0 ? $"{string.Join(", ", all.Take(MostNames))} and {more} more"
            : string.Join(", ", all);
    }
}
