using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>Knows how a card looks now, whichever copy of it somebody has in front of them.</summary>
public interface ICards
{
    /// <summary>Finds the latest drawing of a card, or null if this person never had it or it was erased.</summary>
    /// <param name="employee">The employee's id.</param>
    /// <param name="card">The card's name, as a client echoes it; not to be trusted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Message?> FindLatestAsync(string employee, string card, CancellationToken cancellationToken);
}
