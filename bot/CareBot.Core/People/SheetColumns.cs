namespace CareBot.Core.People;

/// <summary>Which columns a file has to have, and may have.</summary>
internal sealed record SheetColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public static readonly SheetColumns People = new(
        ["id", "name", "email", "role", "store", "manager", "deputy", "language", "active"],
        ["slack_team", "slack_user", "teams_tenant", "teams_object_id"]
    );

    public static readonly SheetColumns Stores = new(
        ["id", "name", "area", "country", "currency", "timezone", "hours"],
        []
    );

    private IEnumerable<string> All => Required.Concat(Optional);

    private string RightList =>
        $"The columns are {string.Join(',', Required)}"
        + (Optional.Count == 0 ? "." : $", and where needed {string.Join(',', Optional)}.");

    /// <summary>Finds where each column stands; the places are not to be used if there are errors.</summary>
    public (IReadOnlyDictionary<string, int> Places, IReadOnlyList<ImportFinding> Errors) Find(Sheet sheet)
    {
        var columns = sheet.Columns.Select(column => column.Trim().ToLowerInvariant()).ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (!All.Contains(columns[i], StringComparer.Ordinal))
                problems.Add($"There is no column '{columns[i]}'.{NearestName.Question(columns[i], All)}");
            else if (!places.TryAdd(columns[i], i))
                problems.Add($"The column '{columns[i]}' stands there twice.");
        }

        problems.AddRange(
            Required.Except(columns, StringComparer.Ordinal).Select(column => $"The column '{column}' is missing.")
        );
        return (
            places,
            [.. problems.Select(problem => new ImportFinding(sheet.File, 1, null, $"{problem} {RightList}"))]
        );
    }
}
