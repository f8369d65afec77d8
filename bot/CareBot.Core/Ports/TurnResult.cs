using CareBot.Core.Conversations;
using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>What became of a turn.</summary>
public abstract record TurnResult
{
    private TurnResult() { }

    /// <summary>It is done and on disk.</summary>
    /// <param name="Reply">The immediate answer.</param>
    public sealed record Done(Reply Reply) : TurnResult;

    /// <summary>It must know more first; nothing happened.</summary>
    /// <param name="What">What is to be looked up before it is run again.</param>
    public sealed record Wants(Inquiry What) : TurnResult;

    /// <summary>It was done before; nothing happened now.</summary>
    /// <param name="Reply">The first answer again.</param>
    public sealed record Repeated(Reply Reply) : TurnResult;

    /// <summary>Its key belongs to another request; nothing happened.</summary>
    public sealed record KeyTaken : TurnResult;

    /// <summary>Whoever spoke is nobody that we know, or has left; nothing happened, and they learn nothing.</summary>
    /// <param name="Message">What to tell them.</param>
    public sealed record Stranger(Message Message) : TurnResult;

    /// <summary>The store cannot write now; nothing happened, and the channel may deliver again.</summary>
    /// <param name="RetryAfter">When it is worth trying again.</param>
    public sealed record Busy(TimeSpan RetryAfter) : TurnResult;
}
