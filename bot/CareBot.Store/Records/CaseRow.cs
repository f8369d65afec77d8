using CareBot.Core.Cases;

namespace CareBot.Store.Records;

/// <summary>A case as it is stored: its state, and beside it what queries ask for.</summary>
internal sealed record CaseRow(
    string Id,
    long Version,
    string Store,
    string Owner,
    string Status,
    long OpenedAtTicks,
    long UpdatedAtTicks,
    long? WakesAtTicks,
    string State
) : IFoldedRow<Case, CaseRow>
{
    public static CaseRow From(Case state) =>
        new(
            state.Id,
            state.Version,
            state.Store,
            state.Owner,
            Names.Of(state.Status),
            state.OpenedAt.UtcTicks,
            state.UpdatedAt.UtcTicks,
            state.WakesAt?.UtcTicks,
            Json.Write(state)
        );

    public CaseRow Rewritten() => this with { State = Json.Write(Json.Read<Case>(State)) };
}
