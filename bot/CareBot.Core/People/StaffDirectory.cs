namespace CareBot.Core.People;

/// <summary>Everybody and every store, as they stood when it was made.</summary>
/// <param name="Employees">By id.</param>
/// <param name="Stores">By id.</param>
public sealed record StaffDirectory(
    IReadOnlyDictionary<string, Employee> Employees,
    IReadOnlyDictionary<string, Store> Stores
)
{
    /// <summary>Gets a directory without anybody.</summary>
    public static StaffDirectory Empty { get; } =
        new(
            System.Collections.Frozen.FrozenDictionary<string, Employee>.Empty,
            System.Collections.Frozen.FrozenDictionary<string, Store>.Empty
        );

    /// <summary>Finds somebody who works here now, or null.</summary>
    /// <param name="id">The employee's id.</param>
    public Employee? FindActive(string id) => throw new NotSupportedException(id);

    /// <summary>Finds whose account it is, or null if nobody's who works here now.</summary>
    /// <param name="user">As the channel proved it.</param>
    public Employee? Find(Messages.ChannelUser user) => throw new NotSupportedException(user.NativeId);

    /// <summary>Returns somebody's store.</summary>
    /// <param name="employee">Anybody in the directory.</param>
    public Store StoreOf(Employee employee) => throw new NotSupportedException(employee.Id);

    /// <summary>Returns until when somebody is on shift today, or null if they are not on shift now.</summary>
    /// <param name="employee">Anybody in the directory.</param>
    /// <param name="now">The time.</param>
    public TimeOnly? OnShiftUntil(Employee employee, DateTimeOffset now) =>
        throw new NotSupportedException(employee.Id);

    /// <summary>Finds who could say yes in a role, best first: up the asker's own chain of managers, then their store, their area, and the rest; whoever is on shift before whoever is not, a deputy right behind whom they stand in for. Never the asker.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="role">A key of the policy's <c>roles</c>.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<Approver> ApproversFor(Employee asker, string role, DateTimeOffset now) =>
        throw new NotSupportedException(role);
}
