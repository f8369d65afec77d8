using System.Collections.Concurrent;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Delivery;

/// <summary>A channel that does what the test says, and writes down what it was given.</summary>
internal sealed class ScriptedSender(string channel) : IMessageSender
{
    public string Channel => channel;

    public ConcurrentQueue<(string Call, OutboxItem Item)> Calls { get; } = [];

    public Func<OutboxItem, Task<OutboxMark>> OnSend { get; init; } =
        _ => Task.FromResult<OutboxMark>(new OutboxMark.Sent("ref"));

    public Func<ChannelUser, Address?> OnFind { get; init; } =
        account => new Address(channel, account.Tenant, account.NativeId);

    public Task<Address?> FindAddressAsync(ChannelUser account, CancellationToken cancellationToken) =>
        Task.FromResult(OnFind(account));

    public Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        Calls.Enqueue(("send", item));
        return OnSend(item);
    }

    public Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        Calls.Enqueue(("reconcile", item));
        return OnSend(item);
    }
}
