namespace CareBot.Core.Promises;

/// <summary>Something that happened to a promise. Its words name the customer and travel in the personal part.</summary>
public abstract record PromiseEvent : DomainEvent
{
    private PromiseEvent() { }

    /// <summary>A member of staff promised something.</summary>
    /// <param name="Owner">Who keeps it, an employee's id.</param>
    /// <param name="Store">The owner's store.</param>
    /// <param name="DueAt">By when.</param>
    /// <param name="RemindAt">When to remind ahead; equal to <paramref name="DueAt"/> where there is no time for that.</param>
    /// <param name="CaseId">The case that it belongs to, if any.</param>
    public sealed record PromiseMade(
        string Owner,
        string Store,
        DateTimeOffset DueAt,
        DateTimeOffset RemindAt,
        string? CaseId
    ) : PromiseEvent;

    /// <summary>The owner, or whoever was on shift for them, was reminded ahead of time.</summary>
    /// <param name="Reminded">An employee's id.</param>
    public sealed record PromiseReminded(string Reminded) : PromiseEvent;

    /// <summary>It was kept.</summary>
    public sealed record PromiseKept : PromiseEvent;

    /// <summary>It was not kept yet, and has a new time.</summary>
    /// <param name="DueAt">By when now.</param>
    /// <param name="RemindAt">When to remind ahead.</param>
    public sealed record PromisePostponed(DateTimeOffset DueAt, DateTimeOffset RemindAt) : PromiseEvent;

    /// <summary>Its time came, and it was neither kept nor put off.</summary>
    /// <param name="Reminded">Who was told, an employee's id.</param>
    public sealed record PromiseCameDue(string Reminded) : PromiseEvent;

    /// <summary>Somebody else keeps it from now on.</summary>
    /// <param name="Owner">Who, an employee's id.</param>
    /// <param name="Store">The new owner's store.</param>
    /// <param name="Why">Why.</param>
    public sealed record PromiseHandedOver(string Owner, string Store, PromiseHandOver Why) : PromiseEvent;

    /// <summary>Its time passed.</summary>
    /// <param name="CaseId">The case that this opened, or made graver.</param>
    /// <param name="Told">Who was told beside the owner, an employee's id; null if nobody was.</param>
    /// <param name="ClimbsAt">When to tell the next in line; null where there is nobody, as before promises climbed.</param>
    public sealed record PromiseBroken(string CaseId, string? Told = null, DateTimeOffset? ClimbsAt = null)
        : PromiseEvent;

    /// <summary>It was still open after it was broken, and the next in the owner's line of managers was told.</summary>
    /// <param name="To">Who, an employee's id.</param>
    /// <param name="ClimbsAt">When to tell the one after; null where there is nobody.</param>
    public sealed record PromiseClimbed(string To, DateTimeOffset? ClimbsAt = null) : PromiseEvent;

    /// <summary>It climbs no further: its case was settled, or there is nobody left to tell.</summary>
    public sealed record PromiseRested : PromiseEvent;

    /// <summary>What names the customer was destroyed.</summary>
    public sealed record PromiseErased : PromiseEvent;
}
