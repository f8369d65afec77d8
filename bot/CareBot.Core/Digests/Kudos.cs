namespace CareBot.Core.Digests;

/// <summary>A good deed that a colleague would like to be told. Holds no words; nobody sees those before the person has agreed.</summary>
public sealed record Kudos
{
    /// <summary>Gets the id, such as <c>K-4MX</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets how many events it has.</summary>
    public required long Version { get; init; }

    /// <summary>Gets whose deed it was, an employee's id.</summary>
    public required string Nominee { get; init; }

    /// <summary>Gets who told it, an employee's id.</summary>
    public required string By { get; init; }

    /// <summary>Gets the store in which that person worked then.</summary>
    public required string Store { get; init; }

    /// <summary>Gets the case in which it was done; null where none was named.</summary>
    public string? CaseId { get; init; }

    /// <summary>Gets when it was told.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what the person said to it.</summary>
    public KudosConsent Consent { get; init; }

    /// <summary>Gets when they agreed; null while they have not, or not any more.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>Gets when others first saw it; null while nobody has.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Gets a value indicating whether its words were destroyed.</summary>
    public bool Erased { get; init; }

    /// <summary>Gets a value indicating whether others may see it.</summary>
    public bool MayBeShown => AgreedAt is not null && !Erased;

    /// <summary>Gets a value indicating whether the person may still say that it shall not be told.</summary>
    public bool MayBeKept => Consent != KudosConsent.No && ShownAt is null && !Erased;

    /// <summary>Applies the next event.</summary>
    /// <param name="before">How it was; null before its first event.</param>
    /// <param name="recorded">The next event of its stream.</param>
    public static Kudos Evolve(Kudos? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var after = recorded.Event is KudosEvent.KudosNamed named
            ? Name(named, recorded)
            : Change(before ?? throw new InvalidOperationException($"{recorded.Stream} was never told."), recorded);
        return after with { Version = recorded.Version };
    }

    private static Kudos Name(KudosEvent.KudosNamed named, RecordedEvent recorded) =>
        new()
        {
            Id = recorded.Stream,
            Version = recorded.Version,
            Nominee = named.Nominee,
            By = recorded.Actor,
            Store = named.Store,
            CaseId = named.CaseId,
            At = recorded.At,
        };

    private static Kudos Change(Kudos before, RecordedEvent recorded) =>
        recorded.Event switch
        {
            KudosEvent.KudosAnswered answered => before with
            {
                Consent = answered.Consent,
                AgreedAt = answered.Consent is KudosConsent.WithName or KudosConsent.WithoutName ? recorded.At : null,
            },
            KudosEvent.KudosShown => before with { ShownAt = before.ShownAt ?? recorded.At },
            KudosEvent.KudosErased => before with { Erased = true },
            _ => throw new InvalidOperationException($"Kudos cannot apply {recorded.Event.GetType().Name}."),
        };
}
