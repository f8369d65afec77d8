namespace CareBot.Store.Tables;

/// <summary>One row a delivery: its unique key, and the first answer to be given again.</summary>
internal sealed class InboxTable(IStatements statements)
{
    private const string FindSql = "SELECT request_hash, answer FROM inbox WHERE delivery_key = $1";

    private const string AddSql = """
        INSERT INTO inbox (delivery_key, request_hash, employee, at, heard, subject, answer)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING turn
        """;

    // The hash of what somebody typed is theirs too: whoever guesses the text could prove it.
    private const string EraseSql =
        "UPDATE inbox SET request_hash = '', heard = NULL, answer = NULL WHERE subject = $1";

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _erase = statements.Prepare(EraseSql);

    /// <summary>Finds the hash (empty once erased) and the answer of a delivery that came before.</summary>
    public (string RequestHash, string? Answer)? Find(string deliveryKey) =>
        _find.First<(string, string?)?>(row => (row.GetString(0), row.TextOrNull(1)), deliveryKey);

    /// <summary>Adds a delivery and returns the turn's number.</summary>
    public long Add(Core.Ports.TurnRequest request, string? heard, string? subject, string? answer) =>
        _add.First(
            row => row.GetInt64(0),
            request.DeliveryKey,
            request.RequestHash,
            request.Employee,
            request.At.UtcTicks,
            heard,
            subject,
            answer
        );

    /// <summary>Blanks what was heard and answered about a subject.</summary>
    public void Erase(string subject) => _erase.Run(subject);
}
