using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>Where every adapter hands in what it heard and trusts.</summary>
public interface ITurns
{
    /// <summary>Runs one turn; completes when it is on disk.</summary>
    /// <param name="inbound">What was heard.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken);
}
