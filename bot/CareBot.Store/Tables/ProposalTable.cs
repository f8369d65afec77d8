using CareBot.Core.Digests;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row for every proposed change of the policy that was turned down.</summary>
internal sealed class ProposalTable(IStatements statements) : IFoldedTable<DeclinedProposal, ProposalRow>
{
    private const string FindSql = "SELECT state FROM proposals WHERE key = $1";

    private const string RowSql = "SELECT key, version, state FROM proposals WHERE key = $1";

    private const string PutSql = """
        INSERT INTO proposals (key, version, state) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET version = excluded.version, state = excluded.state
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);

    public DeclinedProposal? Find(string stream) =>
        Json.ReadOptional<DeclinedProposal>(_find.First(row => row.GetString(0), KeyOf(stream)));

    public ProposalRow? FindRow(string stream) =>
        _row.First(row => new ProposalRow(row.GetString(0), row.GetInt64(1), row.GetString(2)), KeyOf(stream));

    public void Put(ProposalRow row) => _put.Run(row.Key, row.Version, row.State);

    private static string KeyOf(string stream) => stream[DeclinedProposal.StreamOf(string.Empty).Length..];
}
