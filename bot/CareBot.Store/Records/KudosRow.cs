using CareBot.Core.Digests;

namespace CareBot.Store.Records;

/// <summary>A good deed that was told, as it is stored.</summary>
internal sealed record KudosRow(
    string Id,
    long Version,
    string Nominee,
    string Store,
    long NamedAtTicks,
    long? AgreedAtTicks,
    string State
) : IFoldedRow<Kudos, KudosRow>
{
    public static KudosRow From(Kudos state) =>
        new(
            state.Id,
            state.Version,
            state.Nominee,
            state.Store,
            state.At.UtcTicks,
            state.MayBeShown ? state.AgreedAt?.UtcTicks : null,
            Json.Write(state)
        );

    public KudosRow Rewritten() => this with { State = Json.Write(Json.Read<Kudos>(State)) };
}
