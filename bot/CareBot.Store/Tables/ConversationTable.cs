using CareBot.Core.Conversations;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a person: how their talk with the bot stands.</summary>
internal sealed class ConversationTable(IStatements statements)
{
    private const string FindSql = "SELECT state FROM conversations WHERE employee = $1";

    private const string PutSql = """
        INSERT INTO conversations (employee, state, address, closes_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (employee) DO UPDATE
        SET state = excluded.state, address = excluded.address, closes_at = excluded.closes_at
        """;

    // Whoever was told about a subject may still have sentences about them among their suggestions.
    private const string TouchedSql = """
        SELECT state FROM conversations
        WHERE instr(state, $1) > 0
            OR employee IN (SELECT recipient FROM outbox WHERE subject = $1)
            OR employee IN (SELECT employee FROM inbox WHERE subject = $1)
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _touched = statements.Prepare(TouchedSql);

    public Conversation? Find(string employee) =>
        Json.ReadOptional<Conversation>(_find.First(row => row.GetString(0), employee));

    public void Put(Conversation state) =>
        _put.Run(state.Employee, Json.Write(state), Json.WriteOptional(state.Address), state.ClosesAt?.UtcTicks);

    /// <summary>Lists the conversations in which a subject may be mentioned.</summary>
    public List<Conversation> TouchedBy(string subject) =>
        _touched.All(row => Json.Read<Conversation>(row.GetString(0)), subject);
}
