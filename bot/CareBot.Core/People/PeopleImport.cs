namespace CareBot.Core.People;

/// <summary>Works out what importing files of people and stores would do. Any error, and nothing is imported.</summary>
public static class PeopleImport
{
    /// <summary>Gets the first row of a file of people, the columns that may be left out at its end.</summary>
    public static string PeopleHeader { get; } = Header(SheetColumns.People);

    /// <summary>Gets the first row of a file of stores.</summary>
    public static string StoresHeader { get; } = Header(SheetColumns.Stores);

    /// <summary>Plans an import.</summary>
    /// <param name="people">Everybody who works here; who is known but not in it has left.</param>
    /// <param name="stores">Every store; one that is known but not in it is kept for the cases it has.</param>
    /// <param name="roles">The keys of the policy's <c>roles</c>.</param>
    /// <param name="current">What is known so far.</param>
    public static ImportPlan Plan(Sheet people, Sheet stores, IReadOnlySet<string> roles, StaffDirectory current)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(current);
        var (storeRows, storeErrors) = SheetReader.Read(stores, SheetColumns.Stores, StoreRow.Read);
        var (peopleRows, peopleErrors) = SheetReader.Read(people, SheetColumns.People, EmployeeRow.Read);
        var storeIds = storeRows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var (wrong, warnings) = new PeopleReferences(people.File, peopleRows, storeIds, roles, current).Check();
        var errors = storeErrors.Concat(peopleErrors.Concat(wrong).OrderBy(error => error.Row)).ToArray();
        return errors.Length > 0
            ? new ImportPlan { Errors = errors, Warnings = warnings }
            : ImportComparison.Compare(peopleRows, storeRows, current) with
            {
                Warnings = warnings,
            };
    }

    private static string Header(SheetColumns columns) => string.Join(',', columns.Required.Concat(columns.Optional));
}
