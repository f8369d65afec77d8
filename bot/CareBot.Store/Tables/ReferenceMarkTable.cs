using CareBot.Core.Cases;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>Which references were named on which case, each as a keyed hash.</summary>
internal sealed class ReferenceMarkTable(IStatements statements)
{
    private const string SecretSql = "SELECT secret FROM store_secrets WHERE name = 'reference'";

    private const string KeepSecretSql = "INSERT INTO store_secrets (name, secret) VALUES ('reference', $1)";

    private const string AddSql = "INSERT INTO reference_marks (mark, case_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    private const string CasesSql = """
        SELECT cases.state FROM reference_marks JOIN cases ON cases.id = reference_marks.case_id
        WHERE reference_marks.mark = $1 ORDER BY cases.opened_at DESC, cases.id LIMIT $2
        """;

    private const string EraseSql = "DELETE FROM reference_marks WHERE case_id = $1";

    private readonly Statement _secret = statements.Prepare(SecretSql);
    private readonly Statement _keepSecret = statements.Prepare(KeepSecretSql);
    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _cases = statements.Prepare(CasesSql);
    private readonly Statement _erase = statements.Prepare(EraseSql);

    /// <summary>Marks a case with a reference that was named on it.</summary>
    public void Add(string reference, string caseId)
    {
        var normalised = ReferenceMark.Normalise(reference);
        if (normalised.Length > 0)
            _add.Run(ReferenceMark.Of(normalised, FindSecret() ?? MakeSecret()), caseId);
    }

    /// <summary>Lists the cases on which a reference was named, the latest opened first.</summary>
    public List<Case> CasesOf(string reference, int limit)
    {
        var normalised = ReferenceMark.Normalise(reference);
        return normalised.Length == 0 || FindSecret() is not { } secret
            ? []
            : _cases.All(row => Json.Read<Case>(row.GetString(0)), ReferenceMark.Of(normalised, secret), limit);
    }

    /// <summary>Forgets every reference of a case.</summary>
    public void Erase(string caseId) => _erase.Run(caseId);

    // Read each time: a transaction that is rolled back may take a secret with it that was made in it.
    private byte[]? FindSecret() => _secret.First(row => row.GetFieldValue<byte[]>(0));

    private byte[] MakeSecret()
    {
        var secret = ReferenceMark.NewSecret();
        _keepSecret.Run(secret);
        return secret;
    }
}
