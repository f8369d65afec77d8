using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One key a customer. A key that was destroyed leaves its row behind, so that none is made for them again.</summary>
internal sealed class SubjectKeyTable(IStatements statements)
{
    private const string FindSql = "SELECT key, erased_at FROM subject_keys WHERE subject = $1";

    private const string AddSql = "INSERT INTO subject_keys (subject, key) VALUES ($1, $2)";

    private const string DestroySql = """
        INSERT INTO subject_keys (subject, erased_at) VALUES ($1, $2)
        ON CONFLICT (subject) DO UPDATE
        SET key = NULL, erased_at = coalesce(subject_keys.erased_at, excluded.erased_at)
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _destroy = statements.Prepare(DestroySql);

    /// <summary>Finds a key, or null where there is none or it was destroyed.</summary>
    public byte[]? Find(string subject) => Look(subject)?.Key;

    public bool IsErased(string subject) => Look(subject)?.IsErased == true;

    /// <summary>Finds or makes a key; null where it was destroyed.</summary>
    public byte[]? FindOrMake(string subject)
    {
        if (Look(subject) is { } known)
            return known.Key;
        var key = PersonalCipher.NewKey();
        _add.Run(subject, key);
        return key;
    }

    public void Destroy(string subject, DateTimeOffset now) => _destroy.Run(subject, now.UtcTicks);

    private (byte[]? Key, bool IsErased)? Look(string subject) =>
        _find.First<(byte[]?, bool)?>(row => (row.BytesOrNull(0), !row.IsDBNull(1)), subject);
}
