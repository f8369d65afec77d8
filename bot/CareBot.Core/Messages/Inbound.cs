namespace CareBot.Core.Messages;

/// <summary>Something that a person did.</summary>
/// <param name="DeliveryKey">Unique per delivery and channel, at most 512 characters; the same key again is the same delivery.</param>
/// <param name="From">Who, as the channel proved it.</param>
/// <param name="Address">Where the answer goes.</param>
public abstract record Inbound(string DeliveryKey, ChannelUser From, Address Address)
{
    /// <summary>Gets where a direct answer goes instead: private too, but soon gone, such as Slack's "only visible to you". Null for the address itself.</summary>
    public Address? ReplyTo { get; init; }

    /// <summary>Gets the shared place in which it was said, such as a channel's thread; null in private.</summary>
    public Address? Room { get; init; }

    /// <summary>Typed a text.</summary>
    /// <param name="DeliveryKey">Unique per delivery and channel.</param>
    /// <param name="From">Who.</param>
    /// <param name="Address">Where the answer goes.</param>
    /// <param name="Value">The text as typed, our own mention taken off.</param>
    public sealed record Text(string DeliveryKey, ChannelUser From, Address Address, string Value)
        : Inbound(DeliveryKey, From, Address);

    /// <summary>Pressed a button.</summary>
    /// <param name="DeliveryKey">Unique per delivery and channel.</param>
    /// <param name="From">Who.</param>
    /// <param name="Address">Where the answer goes.</param>
    /// <param name="Verb">What the client says it means; not to be trusted.</param>
    /// <param name="Token">What the client says it is about; not to be trusted.</param>
    public sealed record Press(string DeliveryKey, ChannelUser From, Address Address, string Verb, string Token)
        : Inbound(DeliveryKey, From, Address);

    /// <summary>Sent a form.</summary>
    /// <param name="DeliveryKey">Unique per delivery and channel.</param>
    /// <param name="From">Who.</param>
    /// <param name="Address">Where the answer goes.</param>
    /// <param name="Verb">What the client says it means; not to be trusted.</param>
    /// <param name="Token">What the client says it is about; not to be trusted.</param>
    /// <param name="Fields">The answers by field id.</param>
    public sealed record Submit(
        string DeliveryKey,
        ChannelUser From,
        Address Address,
        string Verb,
        string Token,
        IReadOnlyDictionary<string, string> Fields
    ) : Inbound(DeliveryKey, From, Address);

    /// <summary>Opened the chat for the first time, or came home to it.</summary>
    /// <param name="DeliveryKey">Unique per delivery and channel.</param>
    /// <param name="From">Who.</param>
    /// <param name="Address">Where the answer goes.</param>
    public sealed record Opened(string DeliveryKey, ChannelUser From, Address Address)
        : Inbound(DeliveryKey, From, Address);

    /// <summary>Looks at their own page: what is open, and what waits for them.</summary>
    /// <param name="DeliveryKey">Unique per delivery and channel.</param>
    /// <param name="From">Who.</param>
    /// <param name="Address">Where the answer goes.</param>
    public sealed record Home(string DeliveryKey, ChannelUser From, Address Address)
        : Inbound(DeliveryKey, From, Address);
}
