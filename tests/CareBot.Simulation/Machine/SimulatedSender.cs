using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Simulation.Machine;

/// <summary>A channel that is sometimes slow, out, or unable to say what became of a message.</summary>
/// <param name="channel">Its name.</param>
/// <param name="remembers">Whether it can be asked later what arrived.</param>
/// <param name="weather">How well it works.</param>
/// <param name="ledger">What really arrived.</param>
/// <param name="clock">The time.</param>
/// <param name="arrived">Is told of everything that somebody sees.</param>
internal sealed class SimulatedSender(
    string channel,
    bool remembers,
    Weather weather,
    Deliveries ledger,
    TimeProvider clock,
    Action<OutboxItem> arrived
) : IMessageSender
{
    public string Channel => channel;

    public Task<Address?> FindAddressAsync(ChannelUser account, CancellationToken cancellationToken) =>
        Task.FromResult<Address?>(new Address(channel, account.Tenant, account.NativeId));

    public Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken) =>
        Task.FromResult(Attempt(item));

    public Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (!weather.CanLookBack())
            return Task.FromResult<OutboxMark>(new OutboxMark.Unknown("the channel cannot say"));
        return Task.FromResult(remembers && ledger.Has(item.Id) ? Sent(item) : Attempt(item));
    }

    private OutboxMark Attempt(OutboxItem item)
    {
        var now = clock.GetUtcNow();
        return weather.Draw(channel, now) switch
        {
            Try.Arrives => Arrive(item, Sent(item)),
            Try.NotNow => new OutboxMark.Retry(now + TimeSpan.FromSeconds(30 * item.Attempts), "the channel is out"),
            Try.TooFast => new OutboxMark.Deferred(now + TimeSpan.FromSeconds(3)),
            Try.ArrivesInDoubt => Arrive(item, Doubt(item)),
            Try.LostInDoubt => Doubt(item),
            Try.AccountClosed => new OutboxMark.Unreachable("the account is closed"),
            _ => new OutboxMark.Failed("the channel refuses it"),
        };
    }

    private OutboxMark.Unknown Doubt(OutboxItem item)
    {
        ledger.Doubt(item.Id);
        return new OutboxMark.Unknown("the line went dead");
    }

    private OutboxMark Arrive(OutboxItem item, OutboxMark mark)
    {
        ledger.Arrive(item);
        arrived(item);
        return mark;
    }

    private static OutboxMark.Sent Sent(OutboxItem item) =>
        new OutboxMark.Sent(item.ReplacesRef ?? item.Id.ToString(CultureInfo.InvariantCulture));
}
