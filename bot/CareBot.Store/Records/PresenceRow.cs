using CareBot.Core.People;

namespace CareBot.Store.Records;

/// <summary>Whether somebody is there, as it is stored.</summary>
internal sealed record PresenceRow(
    string Employee,
    long Version,
    long? AwayUntilTicks,
    long? DigestAtTicks,
    string State
) : IFoldedRow<Presence, PresenceRow>
{
    public static PresenceRow From(Presence state) =>
        new(state.Employee, state.Version, state.AwayUntil?.UtcTicks, state.DigestAt?.UtcTicks, Json.Write(state));

    public PresenceRow Rewritten() => this with { State = Json.Write(Json.Read<Presence>(State)) };
}
