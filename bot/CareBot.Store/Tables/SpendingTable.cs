using System.Globalization;
using CareBot.Core;

namespace CareBot.Store.Tables;

/// <summary>How much each store has added in each week, what was owed not counted.</summary>
internal sealed class SpendingTable(IStatements statements)
{
    private const string FindSql = "SELECT minor_units FROM spending WHERE store = $1 AND week = $2 AND currency = $3";

    private const string AddSql = """
        INSERT INTO spending (store, week, currency, minor_units) VALUES ($1, $2, $3, $4)
        ON CONFLICT (store, week, currency) DO UPDATE SET minor_units = spending.minor_units + excluded.minor_units
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _add = statements.Prepare(AddSql);

    public Money Find(string store, DateOnly monday, Currency currency) =>
        new(_find.First(row => row.GetInt64(0), store, Name(monday), currency.Code), currency);

    public void Add(string store, DateOnly monday, Money amount) =>
        _add.Run(store, Name(monday), amount.Currency.Code, amount.MinorUnits);

    private static string Name(DateOnly monday) => monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
