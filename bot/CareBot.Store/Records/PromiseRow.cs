using CareBot.Core.Promises;

namespace CareBot.Store.Records;

/// <summary>A promise as it is stored: its state, and beside it what queries ask for.</summary>
internal sealed record PromiseRow(
    string Id,
    long Version,
    string Store,
    string Owner,
    string Status,
    string? CaseId,
    long DueAtTicks,
    long? WakesAtTicks,
    string State
) : IFoldedRow<Promise, PromiseRow>
{
    public static PromiseRow From(Promise state) =>
        new(
            state.Id,
            state.Version,
            state.Store,
            state.Owner,
            Names.Of(state.Status),
            state.CaseId,
            state.DueAt.UtcTicks,
            state.WakesAt?.UtcTicks,
            Json.Write(state)
        );

    public PromiseRow Rewritten() => this with { State = Json.Write(Json.Read<Promise>(State)) };
}
