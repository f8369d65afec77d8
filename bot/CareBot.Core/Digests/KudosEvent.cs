namespace CareBot.Core.Digests;

/// <summary>Something that happened to a good deed that a colleague would like to be told.</summary>
public abstract record KudosEvent : DomainEvent
{
    private KudosEvent() { }

    /// <summary>A colleague told it; the actor is who did. The words travel in the personal part.</summary>
    /// <param name="Nominee">Whose deed it was, an employee's id.</param>
    /// <param name="Store">Where that person works.</param>
    /// <param name="CaseId">The case in which it was done, if one was named.</param>
    public sealed record KudosNamed(string Nominee, string Store, string? CaseId) : KudosEvent;

    /// <summary>The person whose deed it was said whether it may be told, or took that back.</summary>
    /// <param name="Consent">What they said.</param>
    public sealed record KudosAnswered(KudosConsent Consent) : KudosEvent;

    /// <summary>It was shown to others for the first time, and can no longer be taken back.</summary>
    public sealed record KudosShown : KudosEvent;

    /// <summary>The words were destroyed, together with what named the customer.</summary>
    public sealed record KudosErased : KudosEvent;
}
