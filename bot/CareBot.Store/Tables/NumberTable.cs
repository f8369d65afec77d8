using System.Globalization;

namespace CareBot.Store.Tables;

/// <summary>The last number that was given to a case or promise.</summary>
internal sealed class NumberTable(IStatements statements)
{
    private const string FindSql = "SELECT taken FROM numbers WHERE prefix = $1";

    private const string PutSql = """
        INSERT INTO numbers (prefix, taken) VALUES ($1, $2)
        ON CONFLICT (prefix) DO UPDATE SET taken = excluded.taken
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _put = statements.Prepare(PutSql);

    public long Taken(char prefix) =>
        _find.First(row => row.GetInt64(0), prefix.ToString(CultureInfo.InvariantCulture));

    public void Put(char prefix, long taken) => _put.Run(prefix.ToString(CultureInfo.InvariantCulture), taken);
}
