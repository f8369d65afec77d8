using CareBot.Core.Conversations;
using CareBot.Core.Ports;

namespace CareBot.Store.Writing;

/// <summary>Runs turns through the one writer.</summary>
internal sealed class TurnStore(Writer writer) : ITurnStore
{
    // A few groups later; the channels come again by themselves much later than that.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public Task<TurnResult> RunAsync(
        TurnRequest request,
        Func<ITurnView, Decision> step,
        CancellationToken cancellationToken
    ) =>
        writer.WriteOrTurnAwayAsync(
            session => TurnTransaction.Run(session.Tables, request, step),
            () => new TurnResult.Busy(RetryAfter),
            cancellationToken
        );
}
