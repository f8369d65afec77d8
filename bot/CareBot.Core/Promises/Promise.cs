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
    // One may keep a promise on time and say so a little later.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Gets when it next needs attention; null when it never does.</summary>
    public DateTimeOffset? WakesAt =>
        Status switch
        {
            PromiseStatus.Made => RemindAt,
            PromiseStatus.Reminded => DueAt + Grace,
            _ => null,
        };

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
            PromiseEvent.PromiseKept => before with { Status = PromiseStatus.Kept },
            PromiseEvent.PromisePostponed later => before with
            {
                Status = PromiseStatus.Made,
                DueAt = later.DueAt,
                RemindAt = later.RemindAt,
            },
            PromiseEvent.PromiseBroken broken => before with { Status = PromiseStatus.Broken, CaseId = broken.CaseId },
            PromiseEvent.PromiseErased => before,
            _ => throw new InvalidOperationException($"A promise cannot apply {next.GetType().Name}."),
        };
}
