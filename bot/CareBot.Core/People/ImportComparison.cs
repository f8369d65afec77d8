using System.Collections.Frozen;

namespace CareBot.Core.People;

/// <summary>Sets what was read, and is right, against what is known.</summary>
internal static class ImportComparison
{
    public static ImportPlan Compare(
        IReadOnlyList<ImportedRow<Employee>> people,
        IReadOnlyList<ImportedRow<Shop>> stores,
        StaffDirectory current
    )
    {
        var read = people.Select(row => row.Value).OfType<Employee>().ToArray();
        var readStores = stores.Select(row => row.Value).OfType<Shop>().ToArray();
        var gone = Gone(read, current).ToArray();
        var changes = read.Select(after => Change(current.Employees.GetValueOrDefault(after.Id), after))
            .OfType<EmployeeChange>()
            .ToArray();
        var changed = changes.Where(change => change.Fields.Count > 0).ToArray();
        return new ImportPlan
        {
            Added = [.. read.Where(person => !current.Employees.ContainsKey(person.Id))],
            Changed = [.. changed.Where(change => change.Before.Active == change.After.Active)],
            Reactivated = [.. changed.Where(change => !change.Before.Active && change.After.Active)],
            Deactivated =
            [
                .. changed.Where(change => change.Before.Active && !change.After.Active).Select(change => change.After),
                .. gone,
            ],
            Unchanged = changes.Length - changed.Length,
            StoresAdded = [.. readStores.Where(store => !current.Stores.ContainsKey(store.Id))],
            StoresChanged =
            [
                .. readStores
                    .Select(store => Change(current.Stores.GetValueOrDefault(store.Id), store))
                    .OfType<StoreChange>(),
            ],
            Result = Merge(current, [.. read, .. gone], readStores),
        };
    }

    private static IEnumerable<Employee> Gone(IEnumerable<Employee> read, StaffDirectory current)
    {
        var present = read.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        return current
            .Employees.Values.Where(person => person.Active && !present.Contains(person.Id))
            .OrderBy(person => person.Id, StringComparer.Ordinal)
            .Select(person => person with { Active = false });
    }

    private static EmployeeChange? Change(Employee? before, Employee after) =>
        before is null ? null : new(before, after, Differences(EmployeeRow.Write(before), EmployeeRow.Write(after)));

    private static StoreChange? Change(Shop? before, Shop after) =>
        before is not null && Differences(StoreRow.Write(before), StoreRow.Write(after)) is { Count: > 0 } fields
            ? new(before, after, fields)
            : null;

    private static List<FieldChange> Differences(
        IEnumerable<(string Column, string Text)> before,
        IEnumerable<(string Column, string Text)> after
    ) =>
        [
            .. before
                .Zip(after, (old, changed) => new FieldChange(old.Column, old.Text, changed.Text))
                .Where(field => field.Before != field.After),
        ];

    private static StaffDirectory Merge(StaffDirectory current, Employee[] people, Shop[] stores) =>
        new(
            current
                .Employees.Values.ExceptBy(
                    people.Select(person => person.Id),
                    person => person.Id,
                    StringComparer.Ordinal
                )
                .Concat(people)
                .ToFrozenDictionary(person => person.Id, StringComparer.Ordinal),
            current
                .Stores.Values.ExceptBy(stores.Select(store => store.Id), store => store.Id, StringComparer.Ordinal)
                .Concat(stores)
                .ToFrozenDictionary(store => store.Id, StringComparer.Ordinal)
        );
}
