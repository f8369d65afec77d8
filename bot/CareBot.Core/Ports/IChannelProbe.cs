namespace CareBot.Core.Ports;

/// <summary>Looks whether a channel can be talked to.</summary>
public interface IChannelProbe
{
    /// <summary>Gets the channel, as in an address.</summary>
    string Channel { get; }

    /// <summary>Tells what is known to be wrong while the program runs, without calling anybody; empty if nothing is.</summary>
    IReadOnlyList<Diagnosis> Known { get; }

    /// <summary>Looks at the credentials, the clock and the channel itself, calling out.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Diagnosis>> ProbeAsync(CancellationToken cancellationToken);
}
