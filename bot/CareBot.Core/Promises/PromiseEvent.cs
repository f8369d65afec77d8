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

    /// <summary>Its time passed.</summary>
    /// <param name="CaseId">The case that this opened.</param>
    public sealed record PromiseBroken(string CaseId) : PromiseEvent;

    /// <summary>What names the customer was destroyed.</summary>
    public sealed record PromiseErased : PromiseEvent;
}
