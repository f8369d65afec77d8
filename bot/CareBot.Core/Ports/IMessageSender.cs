namespace CareBot.Core.Ports;

/// <summary>Sends messages into one channel.</summary>
public interface IMessageSender
{
    /// <summary>Gets the channel, as in an address.</summary>
    string Channel { get; }

    /// <summary>Finds where an account can be reached that never spoke to us, or null if nowhere.</summary>
    /// <param name="account">One of a person's accounts in this channel.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Messages.Address?> FindAddressAsync(Messages.ChannelUser account, CancellationToken cancellationToken);

    /// <summary>Sends, once.</summary>
    /// <param name="item">The message; its address is of this channel and not null.</param>
    /// <param name="cancellationToken">Gives up; the outcome is then unknown.</param>
    Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken);

    /// <summary>Finds out what became of a message whose fate is not known, and sends it again only if that is safe.</summary>
    /// <param name="item">The message; its address is of this channel and not null.</param>
    /// <param name="cancellationToken">Gives up; the outcome is then still unknown.</param>
    Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken);
}
