using CareBot.Core.Conversations;
using CareBot.Core.Ports;

namespace CareBot.Turns;

/// <summary>Keeps the text of the policy with which the program started, before the first turn is decided by it. A start that is refused has then kept nothing.</summary>
/// <param name="inner">The store.</param>
/// <param name="policies">Where texts are kept.</param>
/// <param name="version">The policy's version.</param>
/// <param name="text">Its text.</param>
/// <param name="clock">The time.</param>
internal sealed class KeepingTurns(
    ITurnStore inner,
    IPolicyArchive policies,
    string version,
    string text,
    TimeProvider clock
) : ITurnStore
{
    private volatile bool _isKept;

    public async Task<TurnResult> RunAsync(
        TurnRequest request,
        Func<ITurnView, Decision> step,
        CancellationToken cancellationToken
    )
    {
        if (!_isKept)
        {
            await policies.KeepAsync(version, text, clock.GetUtcNow(), cancellationToken);
            _isKept = true;
        }

        return await inner.RunAsync(request, step, cancellationToken);
    }
}
