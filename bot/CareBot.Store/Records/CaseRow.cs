using CareBot.Core.Cases;

namespace CareBot.Store.Records;

/// <summary>A case as it is stored: its state, and beside it what queries ask for.</summary>
internal sealed record CaseRow(
    string Id,
    long Version,
    string Store,
    string Owner,
    string Status,
    string? Approver,
    long OpenedAtTicks,
    long UpdatedAtTicks,
    string State
)
{
    public static CaseRow From(Case state) =>
        new(
            state.Id,
            state.Version,
            state.Store,
            state.Owner,
            Names.Of(state.Status),
            state.Status == CaseStatus.Waiting ? state.Escalation?.Approver : null,
            state.OpenedAt.UtcTicks,
            state.UpdatedAt.UtcTicks,
            Json.Write(state)
        );

    // A property that a newer version added would otherwise look like a forgery.
    public CaseRow Rewritten() => this with { State = Json.Write(Json.Read<Case>(State)) };
}
