namespace CareBot.Core.Promises;

/// <summary>A promise as its events have made it. Its words are personal and stored apart.</summary>
/// <param name="Id">Such as <c>P-4MX</c>.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="Owner">Who keeps it, an employee's id.</param>
/// <param name="Store">The owner's store.</param>
/// <param name="DueAt">By when.</param>
/// <param name="RemindAt">When to remind ahead.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CaseId">The case that it belongs to, or that its breaking opened.</param>
public sealed record Promise(
    string Id,
    long Version,
    string Owner,
    string Store,
    DateTimeOffset DueAt,
    DateTimeOffset RemindAt,
    PromiseStatus Status,
    string? CaseId
)
{
    /// <summary>Gets who above the owner was told since it was broken, in order.</summary>
    public IReadOnlyList<string> ClimbedTo { get; init; } = [];

    /// <summary>Gets when the next one above is told; null where nobody is.</summary>
    public DateTimeOffset? ClimbsAt { get; init; }

    /// <summary>Gets when it next needs attention; null when it never does.</summary>
    public DateTimeOffset? WakesAt =>
        Status switch
        {
            PromiseStatus.Made => RemindAt,
            PromiseStatus.Reminded => DueAt,
            PromiseStatus.Due => BreaksAt,
            PromiseStatus.Broken => ClimbsAt,
            _ => null,
        };

    /// <summary>Gets from when on it is broken.</summary>
    internal DateTimeOffset BreaksAt => DueAt + PromiseTimes.Grace;

    /// <summary>Applies the next event.</summary>
    /// <param name="before">The promise so far; null before its first event.</param>
    /// <param name="recorded">The next event of its stream.</param>
    public static Promise Evolve(Promise? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (recorded.Event is PromiseEvent.PromiseMade made)
        {
            return new(
                recorded.Stream,
                recorded.Version,
                made.Owner,
                made.Store,
                made.DueAt,
                made.RemindAt,
                PromiseStatus.Made,
                made.CaseId
            );
        }

        var known = before ?? throw new InvalidOperationException($"{recorded.Stream} was never made.");
        return Change(known, recorded.Event) with { Version = recorded.Version };
    }

    private static Promise Change(Promise before, DomainEvent next) =>
        next switch
        {
            PromiseEvent.PromiseReminded => before with { Status = PromiseStatus.Reminded },
            PromiseEvent.PromiseCameDue => before with { Status = PromiseStatus.Due },
            PromiseEvent.PromiseHandedOver handed => before with { Owner = handed.Owner, Store = handed.Store },
            PromiseEvent.PromiseKept => before with { Status = PromiseStatus.Kept, ClimbsAt = null },
            PromiseEvent.PromisePostponed later => before with
            {
                Status = PromiseStatus.Made,
                DueAt = later.DueAt,
                RemindAt = later.RemindAt,
                ClimbedTo = [],
                ClimbsAt = null,
            },
            PromiseEvent.PromiseBroken broken => before with
            {
                Status = PromiseStatus.Broken,
                CaseId = broken.CaseId,
                ClimbedTo = broken.Told is { } told ? [told] : [],
                ClimbsAt = broken.ClimbsAt,
            },
            PromiseEvent.PromiseClimbed climbed => before with
            {
                ClimbedTo = [.. before.ClimbedTo, climbed.To],
                ClimbsAt = climbed.ClimbsAt,
            },
            PromiseEvent.PromiseRested => before with { ClimbsAt = null },
            PromiseEvent.PromiseErased => before,
            _ => throw new InvalidOperationException($"A promise cannot apply {next.GetType().Name}."),
        };
}
