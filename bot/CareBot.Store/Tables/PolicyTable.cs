namespace CareBot.Store.Tables;

/// <summary>One row a policy that was ever in force.</summary>
internal sealed class PolicyTable(IStatements statements)
{
    private const string FindSql = "SELECT text FROM policies WHERE version = $1";

    private const string AddSql = """
        INSERT INTO policies (version, text, first_at) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _add = statements.Prepare(AddSql);

    public string? Find(string version) => _find.First(row => row.GetString(0), version);

    /// <summary>Adds one; the first text of a version stays.</summary>
    public void Add(string version, string text, long firstAtTicks) => _add.Run(version, text, firstAtTicks);
}
