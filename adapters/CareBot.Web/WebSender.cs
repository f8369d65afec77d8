using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Web;

/// <summary>Sends into the pages that are open. That counts as sent even where none is: what was said is durable in the store, and a page reads it back when it opens.</summary>
internal sealed class WebSender(WebListeners listeners, TimeProvider clock) : IMessageSender
{
    public string Channel => WebTranslator.Channel;

    public Task<Address?> FindAddressAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Task.FromResult<Address?>(WebTranslator.AddressOf(account.NativeId));
    }

    public Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var person = item.Address?.Opaque ?? item.To;
        listeners.Push(person, WebRenderer.Event(item, clock.GetUtcNow()));
        return Task.FromResult<OutboxMark>(new OutboxMark.Sent(ReferenceOf(item)));
    }

    // The page draws a line again under its name, so that a second sending is harmless.
    public Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken) =>
        SendAsync(item, cancellationToken);

    // The same name as in the transcript, so that a redraw finds the line that it replaces.
    internal static string ReferenceOf(OutboxItem item) => item.Card ?? item.Id.ToString(CultureInfo.InvariantCulture);
}
