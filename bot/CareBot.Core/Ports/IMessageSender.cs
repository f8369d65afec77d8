namespace CareBot.Core.Ports;

/// <summary>Sends messages into one channel.</summary>
public interface IMessageSender
{
    /// <summary>Gets the channel, as in an address.</summary>
    string Channel { get; }

    /// <summary>Returns where a person can be reached who never spoke to us here, or null if nowhere.</summary>
    /// <param name="employee">The person.</param>
    Messages.Address? FindAddress(People.Employee employee);

    /// <summary>Sends, once.</summary>
    /// <param name="item">The message; its address is of this channel and not null.</param>
    /// <param name="cancellationToken">Gives up; the outcome is then unknown.</param>
    Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken);
}
