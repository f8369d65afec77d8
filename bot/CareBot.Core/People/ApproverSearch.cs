namespace CareBot.Core.People;

/// <summary>Puts those who could say yes in the order in which they should be asked.</summary>
internal sealed class ApproverSearch
{
    private readonly StaffDirectory _directory;
    private readonly Employee _asker;
    private readonly Shop _store;
    private readonly Dictionary<string, int> _stepsUp;

    public ApproverSearch(StaffDirectory directory, Employee asker)
    {
        (_directory, _asker, _store) = (directory, asker, directory.StoreOf(asker));
        _stepsUp = StepsUp(directory, asker);
    }

    private enum Nearness
    {
        Chain,
        Store,
        Area,
        Elsewhere,
    }

    public IReadOnlyList<Approver> Find(IReadOnlyList<Employee> inRole, DateTimeOffset now) =>
        [
            .. inRole
                .Where(employee => employee.Id != _asker.Id)
                .Select(employee => (Employee: employee, Nearness: NearnessOf(employee)))
                .OrderBy(found => found.Nearness)
                .ThenBy(found => _stepsUp.GetValueOrDefault(found.Employee.Id))
                .ThenBy(found => found.Employee.Id, StringComparer.Ordinal)
                .SelectMany(found => WithDeputy(found.Employee).Select(person => found with { Employee = person }))
                .DistinctBy(found => found.Employee.Id, StringComparer.Ordinal)
                .Select(found => (found.Nearness, Approver: ToApprover(found.Employee, now)))
                .OrderBy(found => found.Nearness)
                .ThenBy(found => found.Approver.OnShiftUntil is null)
                .Select(found => found.Approver),
        ];

    /// <summary>Finds the first of them without putting the others in order: whoever is nearer comes before whoever is not.</summary>
    public Approver? FindFirst(IReadOnlyList<Employee> inRole, DateTimeOffset now)
    {
        var nearest = Nearness.Elsewhere;
        foreach (var employee in inRole)
        {
            if (employee.Id != _asker.Id && NearnessOf(employee) is var nearness && nearness < nearest)
                nearest = nearness;
        }

        return Find([.. inRole.Where(employee => NearnessOf(employee) == nearest)], now) is [var first, ..]
            ? first
            : null;
    }

    // A chain may lead through people who have left, and wrong data may lead it in a circle.
    private static Dictionary<string, int> StepsUp(StaffDirectory directory, Employee asker)
    {
        var steps = new Dictionary<string, int>(StringComparer.Ordinal);
        for (
            var next = asker.Manager;
            next is not null && steps.TryAdd(next, steps.Count + 1);
            next = directory.Employees.GetValueOrDefault(next)?.Manager
        ) { }

        return steps;
    }

    // Only a deputy of somebody who still works here: nobody's authority outlives them.
    private IEnumerable<Employee> WithDeputy(Employee employee)
    {
        yield return employee;
        if (employee.Deputy is { } id && id != _asker.Id && _directory.FindActive(id) is { } deputy)
            yield return deputy;
    }

    private Nearness NearnessOf(Employee employee) =>
        _stepsUp.ContainsKey(employee.Id) ? Nearness.Chain
        : employee.Store == _asker.Store ? Nearness.Store
        : _directory.StoreOf(employee).Area == _store.Area ? Nearness.Area
        : Nearness.Elsewhere;

    private Approver ToApprover(Employee employee, DateTimeOffset now) =>
        new(employee, _directory.OnShiftUntil(employee, now));
}
