using CareBot.Core.Conversations;

namespace CareBot.Core.Ports;

/// <summary>Runs a turn as one durable transaction.</summary>
public interface ITurnStore
{
    /// <summary>Drops a repeated delivery, or reads, steps and writes; completes when the commit is on disk.</summary>
    /// <param name="request">The delivery.</param>
    /// <param name="step">The decision. It is pure and may be called more than once.</param>
    /// <param name="cancellationToken">Gives up waiting; a turn that is already being written is still written.</param>
    Task<TurnResult> RunAsync(TurnRequest request, Func<ITurnView, Decision> step, CancellationToken cancellationToken);
}
