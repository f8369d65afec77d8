using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>Asks a channel about one of its accounts.</summary>
public interface IAccountDirectory
{
    /// <summary>Gets the channel, as in an address.</summary>
    string Channel { get; }

    /// <summary>Looks an account up.</summary>
    /// <param name="account">An account of this channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AccountProfile> FindAsync(ChannelUser account, CancellationToken cancellationToken);
}
