using CareBot.Core;
using CareBot.Core.Escalations;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>What earlier cases were settled with, as it was then. Holds nothing that names a customer.</summary>
internal sealed class SettlementTable(IStatements statements)
{
    // The same settlement may be written again when the events are folded anew.
    private const string AddSql = """
        INSERT INTO settlements (issue, category, currency, settled_at, case_id, given, added)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (issue, category, currency, settled_at, case_id) DO UPDATE
        SET given = excluded.given, added = excluded.added
        """;

    private const string LikeSql = """
        SELECT case_id, given, added FROM settlements
        WHERE issue = $1 AND category = $2 AND currency = $3 AND settled_at >= $4
        ORDER BY settled_at DESC, case_id DESC LIMIT $5
        """;

    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _like = statements.Prepare(LikeSql);

    public void Add(SettlementRow row) =>
        _add.Run(row.Issue, row.Category, row.Currency, row.SettledAtTicks, row.CaseId, row.Given, row.AddedMinorUnits);

    /// <summary>Lists what cases of a kind were settled with, the latest first, each case as it was settled last; <paramref name="category"/> is empty for those without one.</summary>
    public List<PastSettlement> Like(string issue, string category, Currency currency, DateTimeOffset since, int limit)
    {
        var rows = _like.All(
            row => new PastSettlement(
                row.GetString(0),
                Json.Read<string[]>(row.GetString(1)),
                new Money(row.GetInt64(2), currency)
            ),
            issue,
            category,
            currency.Code,
            since.UtcTicks,
            limit
        );
        return [.. rows.DistinctBy(one => one.CaseId)];
    }
}
