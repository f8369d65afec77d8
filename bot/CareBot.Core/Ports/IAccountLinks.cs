using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>Keeps which accounts were linked to people beside the imported file.</summary>
public interface IAccountLinks
{
    /// <summary>Links an account to a person for good.</summary>
    /// <param name="account">As the channel proved it.</param>
    /// <param name="employee">The employee's id.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False if it is linked to somebody already; nothing was written.</returns>
    Task<bool> LinkAsync(ChannelUser account, string employee, DateTimeOffset now, CancellationToken cancellationToken);
}
