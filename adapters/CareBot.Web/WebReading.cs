using CareBot.Core.Messages;

namespace CareBot.Web;

/// <summary>What a body turned out to be.</summary>
internal abstract record WebReading
{
    private WebReading() { }

    /// <summary>Something that a person did.</summary>
    internal sealed record Understood(Inbound Inbound) : WebReading;

    /// <summary>Nothing that the page would send.</summary>
    internal sealed record Malformed(WebProblem Problem) : WebReading;
}
