using System.Reflection;
using System.Text.RegularExpressions;
using CareBot.Store;
using CareBot.Store.Reading;
using CareBot.Store.Tables;
using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Store;

/// <summary>What a turn or a look at the outbox runs must not grow slower with what was ever said.</summary>
public sealed partial class SqlitePlanTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public static TheoryData<string, string> HotStatements()
    {
        // Erasing is rare and rewrites the file anyway; the end of the chain is one step from the back.
        string[] mayScan = ["EraseSql", "TouchedSql", "LastSql"];
        Type[] tables =
        [
            typeof(InboxTable),
            typeof(ConversationTable),
            typeof(EventTable),
            typeof(SubjectKeyTable),
            typeof(CaseTable),
            typeof(PromiseTable),
            typeof(GrantTable),
            typeof(PresenceTable),
            typeof(AskedTable),
            typeof(SpendingTable),
            typeof(PrecedentTable),
            typeof(SettlementTable),
            typeof(KudosTable),
            typeof(HappeningTable),
            typeof(ProposalTable),
            typeof(ReferenceMarkTable),
            typeof(NumberTable),
            typeof(OutboxTable),
            typeof(PolicyTable),
            typeof(DueWork),
            typeof(CaseHistories),
            typeof(DigestReading),
            .. typeof(DigestReading).GetNestedTypes(BindingFlags.NonPublic),
        ];
        var data = new TheoryData<string, string>();
        foreach (var field in tables.SelectMany(table => table.GetFields(BindingFlags.NonPublic | BindingFlags.Static)))
        {
            if (field.IsLiteral && field.GetRawConstantValue() is string sql && !mayScan.Contains(field.Name))
                data.Add($"{field.DeclaringType?.Name}.{field.Name}", sql);
        }

        return data;
    }

    // By the name of the statement: what of the index narrows the search down.
    public static TheoryData<string, string> DigestStatements() =>
        new()
        {
            { "HappeningTable.InSql", "happenings USING PRIMARY KEY (store=? AND at>? AND at<?)" },
            { "View.UnsettledSql", "cases USING INDEX cases_unsettled (store=?)" },
            { "KudosTable.AgreedSql", "kudos USING INDEX kudos_agreed (store=? AND agreed_at>? AND agreed_at<?)" },
            { "DueWork.Sql", "presences USING COVERING INDEX presences_due (digest_at<?)" },
            { "CaseHistories.EarlierSql", "cases USING COVERING INDEX cases_touched (updated_at>?)" },
            { "CaseHistories.PageSql", "cases USING COVERING INDEX cases_span ((opened_at,id)>(?,?) AND opened_at<?)" },
        };

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(HotStatements))]
    public async Task A_hot_statement_searches_and_never_scans(string name, string sql)
    {
        var plan = await PlanAsync(sql);

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("rowid<", StringComparison.Ordinal));
        Assert.False(
            name.StartsWith("OutboxTable", StringComparison.Ordinal)
                && plan.Exists(step => step.Contains("outbox_lines", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(DigestStatements))]
    public async Task A_week_is_read_without_anything_before_it(string name, string search)
    {
        var sql = Assert.IsType<string>(HotStatements().Single(row => row[0] is string hot && hot == name)[1]);

        var plan = await PlanAsync(sql);

        Assert.Contains($"SEARCH {search}", plan);
    }

    [GeneratedRegex(@"\$\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    private async Task<List<string>> PlanAsync(string sql)
    {
        await using var store = await _file.OpenAsync(new StoreOptions());
        using var connection = new SqliteConnection($"{_file.ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parameter in Parameter().Matches(sql).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
