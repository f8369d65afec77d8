using CareBot.Core.Ports;

namespace CareBot.Teams.Delivery;

/// <summary>Where a person's chat is, or why it cannot be found now.</summary>
internal abstract record ChatSearch
{
    private ChatSearch() { }

    /// <summary>It is there.</summary>
    /// <param name="Service">The service address.</param>
    /// <param name="Conversation">The chat's id.</param>
    /// <param name="Viewer">The person's <c>29:…</c>, if it is known.</param>
    internal sealed record Found(Uri Service, string Conversation, string? Viewer) : ChatSearch;

    /// <summary>It cannot be found now.</summary>
    internal sealed record Missing(OutboxMark Mark) : ChatSearch;
}
