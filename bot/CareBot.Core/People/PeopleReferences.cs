namespace CareBot.Core.People;

/// <summary>Looks at everything in a file of people that refers to something outside its own row.</summary>
internal sealed class PeopleReferences
{
    private readonly string _file;
    private readonly IReadOnlyList<ImportedRow<Employee>> _rows;
    private readonly Dictionary<string, ImportedRow<Employee>> _people;
    private readonly HashSet<string> _ids;
    private readonly IReadOnlySet<string> _stores;
    private readonly IReadOnlySet<string> _roles;
    private readonly StaffDirectory _current;
    private readonly List<ImportFinding> _errors = [];
    private readonly List<ImportFinding> _warnings = [];

    public PeopleReferences(
        string file,
        IReadOnlyList<ImportedRow<Employee>> rows,
        IReadOnlySet<string> stores,
        IReadOnlySet<string> roles,
        StaffDirectory current
    )
    {
        (_file, _rows, _stores, _roles, _current) = (file, rows, stores, roles, current);
        _people = rows.Where(row => row.Id.Length > 0)
            .DistinctBy(row => row.Id, StringComparer.Ordinal)
            .ToDictionary(row => row.Id, StringComparer.Ordinal);
        _ids = [.. _people.Keys];
    }

    /// <summary>Returns everything that is wrong, and everything that is only worth a look.</summary>
    public (IReadOnlyList<ImportFinding> Errors, IReadOnlyList<ImportFinding> Warnings) Check()
    {
        foreach (var row in _rows)
        {
            if (row.Value is { } person)
                CheckOne(row.Number, person);
        }

        RefuseShared("email", "The address", person => [person.Email.ToUpperInvariant()]);
        RefuseShared("slack_user", "The Slack account", person => AccountsOf(person, "slack"));
        RefuseShared("teams_object_id", "The Teams account", person => AccountsOf(person, "teams"));
        RefuseCircles();
        return (_errors, _warnings);
    }

    private static IEnumerable<string> AccountsOf(Employee person, string channel) =>
        person.Links.Where(link => link.Channel == channel).Select(link => $"{link.Tenant}/{link.NativeId}");

    private void CheckOne(int row, Employee person)
    {
        Refuse(row, "role", RoleProblem(person.Role));
        Refuse(row, "store", StoreProblem(person.Store));
        CheckPerson(row, "manager", person, person.Manager);
        CheckPerson(row, "deputy", person, person.Deputy);
    }

    private string? RoleProblem(string role) =>
        role.Length == 0 || _roles.Contains(role)
            ? null
            : $"'{role}' is no role of the policy; its roles are "
                + $"{string.Join(", ", _roles.Order(StringComparer.Ordinal))}.{NearestName.Question(role, _roles)}";

    // Without a readable file of stores every store would be unknown.
    private string? StoreProblem(string store) =>
        store.Length == 0 || _stores.Count == 0 || _stores.Contains(store)
            ? null
            : $"'{store}' is not in the file of stores.{Suggest(store, _stores)}";

    private void CheckPerson(int row, string column, Employee person, string? other)
    {
        if (other is null)
            return;
        if (other == person.Id)
            Refuse(row, column, $"'{other}' cannot be their own {column}; leave it empty or name somebody else.");
        else if (_people.TryGetValue(other, out var found))
            Warn(row, column, found.Value is { Active: false } && person.Active ? $"'{other}' is not active." : null);
        else if (_current.Employees.ContainsKey(other))
            Warn(row, column, $"'{other}' is no longer in the file and so counts as having left.");
        else
            Refuse(row, column, $"'{other}' is nobody's id in this file.{Suggest(other, _ids)}");
    }

    // Among a hundred thousand people, comparing every wrong name with everybody would take hours.
    private static string Suggest(string wrong, IReadOnlySet<string> names) =>
        names.Count <= 500 ? NearestName.Question(wrong, names)
        : names.Contains(wrong.ToLowerInvariant()) ? $" Did you mean '{wrong.ToLowerInvariant()}'?"
        : string.Empty;

    private void RefuseShared(string column, string what, Func<Employee, IEnumerable<string>> keysOf)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys =
            from row in _rows
            from key in row.Value is { } person ? keysOf(person) : []
            where key.Length > 0 && !first.TryAdd(key, row.Number)
            select (row.Number, First: first[key]);
        foreach (var (row, owner) in keys)
            Refuse(row, column, $"{what} stands in row {owner} already; it can belong to one person only.");
    }

    private void RefuseCircles()
    {
        foreach (var circle in ReportingLines.Circles(_people.Keys, ManagerOf))
        {
            var names = string.Join(" → ", circle.Take(12));
            var row = _people[circle[0]].Number;
            Refuse(row, "manager", $"The managers go in a circle: {names}. One of them needs another, or none.");
        }
    }

    // Somebody who is their own manager is refused elsewhere.
    private string? ManagerOf(string id) =>
        _people.GetValueOrDefault(id)?.Value?.Manager is { } manager && manager != id && _people.ContainsKey(manager)
            ? manager
            : null;

    private void Refuse(int row, string column, string? problem)
    {
        if (problem is not null)
            _errors.Add(new(_file, row, column, problem));
    }

    private void Warn(int row, string column, string? doubt)
    {
        if (doubt is not null)
            _warnings.Add(new(_file, row, column, $"{doubt} Name somebody who works here, or nobody."));
    }
}
