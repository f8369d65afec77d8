using CareBot.Core.Escalations;

namespace CareBot.Store.Records;

/// <summary>A key that was handed over, as it is stored: its state, and beside it what queries ask for.</summary>
internal sealed record GrantRow(
    string Id,
    long Version,
    string Giver,
    string Store,
    string? Person,
    string? Role,
    long UpToMinorUnits,
    long GivenAtTicks,
    long UntilTicks,
    bool IsRevoked,
    string State
) : IFoldedRow<Grant, GrantRow>
{
    public static GrantRow From(Grant state) =>
        new(
            state.Id,
            state.Version,
            state.Giver,
            state.Store,
            state.Person,
            state.Role,
            state.UpTo.MinorUnits,
            state.GivenAt.UtcTicks,
            state.Until.UtcTicks,
            state.Revoked,
            Json.Write(state)
        );

    public GrantRow Rewritten() => this with { State = Json.Write(Json.Read<Grant>(State)) };
}
