using CareBot.Core.Digests;

namespace CareBot.Store.Records;

/// <summary>A proposal that was turned down, as it is stored.</summary>
internal sealed record ProposalRow(string Key, long Version, string State) : IFoldedRow<DeclinedProposal, ProposalRow>
{
    public static ProposalRow From(DeclinedProposal state) => new(state.Key, state.Version, Json.Write(state));

    public ProposalRow Rewritten() => this with { State = Json.Write(Json.Read<DeclinedProposal>(State)) };
}
