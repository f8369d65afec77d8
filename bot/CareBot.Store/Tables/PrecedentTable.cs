using CareBot.Core;
using CareBot.Core.Escalations;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a decision from which later ones may learn.</summary>
internal sealed class PrecedentTable(IStatements statements)
{
    private const string AddSql = """
        INSERT INTO precedents
            (issue, category, currency, decided_at, case_id, version, outcome, asked, granted)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string LikeSql = """
        SELECT outcome, asked, granted FROM precedents
        WHERE issue = $1 AND category = $2 AND currency = $3 AND decided_at >= $4
        ORDER BY decided_at DESC, case_id DESC, version DESC LIMIT $5
        """;

    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _like = statements.Prepare(LikeSql);

    public void Add(PrecedentRow row) =>
        _add.Run(
            row.Issue,
            row.Category,
            row.Currency,
            row.DecidedAtTicks,
            row.CaseId,
            row.Version,
            row.Outcome,
            row.AskedMinorUnits,
            row.GrantedMinorUnits
        );

    /// <summary>Lists how cases of a kind were decided, the latest first; <paramref name="category"/> is empty for those without one.</summary>
    public List<Precedent> Like(string issue, string category, Currency currency, DateTimeOffset since, int limit)
    {
        return _like.All(
            row => new Precedent(
                Names.OutcomeOf(row.GetString(0)),
                Amount(row.NumberOrNull(1)),
                Amount(row.NumberOrNull(2))
            ),
            issue,
            category,
            currency.Code,
            since.UtcTicks,
            limit
        );

        Money? Amount(long? minorUnits) => minorUnits is { } known ? new Money(known, currency) : null;
    }
}
