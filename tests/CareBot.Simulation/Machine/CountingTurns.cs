using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Simulation.Report;

namespace CareBot.Simulation.Machine;

/// <summary>Counts what turns promise to say, and is a place where the program can end.</summary>
/// <param name="inner">The real store.</param>
/// <param name="crashes">Where it ends.</param>
/// <param name="tally">Counts.</param>
internal sealed class CountingTurns(ITurnStore inner, CrashPlan crashes, Tally tally) : ITurnStore
{
    public async Task<TurnResult> RunAsync(
        TurnRequest request,
        Func<ITurnView, Decision> step,
        CancellationToken cancellationToken
    )
    {
        crashes.Pass(CrashPoint.BeforeTurn);
        Decision? decided = null;
        var result = await inner.RunAsync(request, view => decided = step(view), cancellationToken);
        tally.Turn(result, result is TurnResult.Done ? decided?.Outgoing.Count ?? 0 : 0);
        crashes.Pass(CrashPoint.AfterTurn);
        return result;
    }
}
