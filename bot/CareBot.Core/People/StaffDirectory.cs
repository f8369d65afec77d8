using System.Collections.Frozen;
using CareBot.Core.Messages;

namespace CareBot.Core.People;

/// <summary>Everybody and every store, as they stood when it was made.</summary>
/// <param name="Employees">By id.</param>
/// <param name="Stores">By id.</param>
public sealed record StaffDirectory(
    IReadOnlyDictionary<string, Employee> Employees,
    IReadOnlyDictionary<string, Shop> Stores
)
{
    private readonly StaffIndex _index = new(Employees, FrozenDictionary<ChannelUser, string>.Empty);

    /// <summary>Gets a directory without anybody.</summary>
    public static StaffDirectory Empty { get; } =
        new(FrozenDictionary<string, Employee>.Empty, FrozenDictionary<string, Shop>.Empty);

    /// <summary>Gets everybody by id, those who left included.</summary>
    public IReadOnlyDictionary<string, Employee> Employees
    {
        get;
        init => (field, _index) = (value, new(value, LinkedAccounts));
    } = Employees;

    /// <summary>Gets whose the accounts are that were linked beside the imported file; the file's own come first.</summary>
    public IReadOnlyDictionary<ChannelUser, string> LinkedAccounts
    {
        get;
        init => (field, _index) = (value, new(Employees, value));
    } = FrozenDictionary<ChannelUser, string>.Empty;

    /// <summary>Finds somebody who works here now, or null.</summary>
    /// <param name="id">The employee's id.</param>
    public Employee? FindActive(string id) => Employees.GetValueOrDefault(id) is { Active: true } found ? found : null;

    /// <summary>Finds whose account it is, or null if nobody's who works here now.</summary>
    /// <param name="user">As the channel proved it.</param>
    public Employee? Find(ChannelUser user)
    {
        ArgumentNullException.ThrowIfNull(user);

        // The rehearsal page has no accounts of its own: whoever plays somebody is named by that person's id.
        return user.Channel == "web" ? FindActive(user.NativeId) : _index.ByAccount.GetValueOrDefault(user);
    }

    /// <summary>Lists where somebody can be reached: the imported accounts first, the rehearsal page last.</summary>
    /// <param name="employee">Anybody in the directory.</param>
    public IEnumerable<ChannelUser> AccountsOf(Employee employee)
    {
        ArgumentNullException.ThrowIfNull(employee);
        var linked = LinkedAccounts.Where(link => link.Value == employee.Id).Select(link => link.Key);
        return employee
            .Links.Concat(linked)
            .Where(account => _index.ByAccount.GetValueOrDefault(account)?.Id == employee.Id)
            .Distinct()
            .Append(new ChannelUser("web", "rehearsal", employee.Id));
    }

    /// <summary>Returns somebody's store.</summary>
    /// <param name="employee">Anybody in the directory.</param>
    public Shop StoreOf(Employee employee)
    {
        ArgumentNullException.ThrowIfNull(employee);
        return Stores.GetValueOrDefault(employee.Store)
            ?? throw new InvalidOperationException($"{employee.Id} is at {employee.Store}, which is no store.");
    }

    /// <summary>Returns until when somebody is on shift today, or null if they are not on shift now.</summary>
    /// <param name="employee">Anybody in the directory.</param>
    /// <param name="now">The time.</param>
    public TimeOnly? OnShiftUntil(Employee employee, DateTimeOffset now)
    {
        var store = StoreOf(employee);
        return employee.Active ? store.Hours.OpenUntil(store.LocalTime(now)) : null;
    }

    /// <summary>Finds who could say yes in a role, best first: up the asker's own chain of managers, then their store, their area, and the rest; whoever is on shift before whoever is not, a deputy right behind whom they stand in for. Never the asker.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="role">A key of the policy's <c>roles</c>.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<Approver> ApproversFor(Employee asker, string role, DateTimeOffset now) =>
        new ApproverSearch(this, asker).Find(_index.ActiveIn(role), now);

    /// <summary>Finds whom to ask first in a role, the first of <see cref="ApproversFor"/>, or null if there is nobody.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="role">A key of the policy's <c>roles</c>.</param>
    /// <param name="now">The time.</param>
    public Approver? FirstApproverFor(Employee asker, string role, DateTimeOffset now) =>
        new ApproverSearch(this, asker).FindFirst(_index.ActiveIn(role), now);
}
