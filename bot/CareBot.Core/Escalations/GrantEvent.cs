namespace CareBot.Core.Escalations;

/// <summary>Something that happened to a key that was handed over.</summary>
public abstract record GrantEvent : DomainEvent
{
    private GrantEvent() { }

    /// <summary>Somebody handed it over; the actor is the giver.</summary>
    /// <param name="Store">Where it holds.</param>
    /// <param name="Person">Who holds it; null where a role does.</param>
    /// <param name="Role">Which role holds it; null where one person does.</param>
    /// <param name="Issue">For which kind of trouble; null for any.</param>
    /// <param name="UpTo">How much may be added on one case, in the store's currency.</param>
    /// <param name="Until">Until when, this instant excluded.</param>
    /// <param name="CaseId">The case over which it was handed over, if there was one.</param>
    public sealed record GrantGiven(
        string Store,
        string? Person,
        string? Role,
        string? Issue,
        Money UpTo,
        DateTimeOffset Until,
        string? CaseId
    ) : GrantEvent;

    /// <summary>It allowed something that its holder could not have given alone.</summary>
    /// <param name="CaseId">On which case.</param>
    /// <param name="Added">How much.</param>
    public sealed record GrantUsed(string CaseId, Money Added) : GrantEvent;

    /// <summary>It was taken back.</summary>
    public sealed record GrantRevoked : GrantEvent;
}
