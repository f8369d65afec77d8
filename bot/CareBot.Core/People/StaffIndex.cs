using System.Collections.Frozen;
using CareBot.Core.Messages;

namespace CareBot.Core.People;

/// <summary>Finds active people by account and by role. All of it follows from the directory, so any two are equal.</summary>
internal sealed class StaffIndex : IEquatable<StaffIndex>
{
    private readonly FrozenDictionary<string, Employee[]> _byRole;

    public StaffIndex(
        IReadOnlyDictionary<string, Employee> employees,
        IReadOnlyDictionary<ChannelUser, string> linkedAccounts
    )
    {
        var active = employees.Values.Where(employee => employee.Active).ToArray();
        _byRole = active
            .GroupBy(employee => employee.Role, StringComparer.Ordinal)
            .ToFrozenDictionary(role => role.Key, role => role.ToArray(), StringComparer.Ordinal);

        var linked = linkedAccounts
            .Where(link => employees.GetValueOrDefault(link.Value) is { Active: true })
            .Select(link => (account: link.Key, employee: employees[link.Value]));
        // An account that two people claim proves neither of them.
        ByAccount = active
            .SelectMany(employee => employee.Links.Select(account => (account, employee)))
            .Concat(linked)
            .Distinct()
            .GroupBy(link => link.account, link => link.employee)
            .Where(owners => owners.Count() == 1)
            .ToFrozenDictionary(owners => owners.Key, owners => owners.First());
    }

    public FrozenDictionary<ChannelUser, Employee> ByAccount { get; }

    public IReadOnlyList<Employee> ActiveIn(string role) => _byRole.GetValueOrDefault(role, []);

    public bool Equals(StaffIndex? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as StaffIndex);

    public override int GetHashCode() => 0;
}
