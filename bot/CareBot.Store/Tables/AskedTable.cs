using CareBot.Core.Cases;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row for everybody who was asked on a case that waits.</summary>
internal sealed class AskedTable(IStatements statements)
{
    private const string ForgetSql = "DELETE FROM case_asked WHERE case_id = $1";

    private const string AddSql =
        "INSERT INTO case_asked (case_id, employee, urgency, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    private const string WaitingSql = """
        SELECT cases.state FROM case_asked JOIN cases ON cases.id = case_asked.case_id
        WHERE case_asked.employee = $1
        ORDER BY case_asked.urgency, case_asked.asked_at, case_asked.case_id LIMIT $2
        """;

    private readonly Statement _forget = statements.Prepare(ForgetSql);
    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _waiting = statements.Prepare(WaitingSql);

    /// <summary>Lists the cases on which somebody was asked, whoever can wait least first.</summary>
    public List<Case> WaitingFor(string employee, int limit) =>
        _waiting.All(row => Json.Read<Case>(row.GetString(0)), employee, limit);

    /// <summary>Writes who is asked on a case instead of whoever was.</summary>
    public void Put(string caseId, AskedRows? rows)
    {
        _forget.Run(caseId);
        foreach (var employee in rows?.People ?? [])
            _add.Run(caseId, employee, rows?.Urgency, rows?.AskedAtTicks);
    }
}
