namespace CareBot.Core.Escalations;

/// <summary>A key that was handed over: for a while, one kind of trouble is somebody else's to decide, up to an amount.</summary>
public sealed record Grant
{
    /// <summary>Gets the id, such as <c>G-4MX</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets how many events it has.</summary>
    public required long Version { get; init; }

    /// <summary>Gets who gave it, an employee's id; it is never worth more than what that person may do themselves.</summary>
    public required string Giver { get; init; }

    /// <summary>Gets the store in which it holds.</summary>
    public required string Store { get; init; }

    /// <summary>Gets the one person who holds it, an employee's id; null where a role does.</summary>
    public string? Person { get; init; }

    /// <summary>Gets the role in the store that holds it; null where one person does.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the kind of trouble, a key of the policy's <c>issues</c>; null for any.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets how much may be added on one case.</summary>
    public required Money UpTo { get; init; }

    /// <summary>Gets when it was handed over.</summary>
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Gets until when it holds, this instant excluded.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets how often it was used.</summary>
    public int Uses { get; init; }

    /// <summary>Gets how much was added by it, all cases together.</summary>
    public required Money Spent { get; init; }

    /// <summary>Gets a value indicating whether it was taken back.</summary>
    public bool Revoked { get; init; }

    /// <summary>Applies the next event.</summary>
    /// <param name="before">The grant so far; null before its first event.</param>
    /// <param name="recorded">The next event of its stream.</param>
    public static Grant Evolve(Grant? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var after = recorded.Event is GrantEvent.GrantGiven given
            ? Give(given, recorded)
            : Change(before ?? throw new InvalidOperationException($"{recorded.Stream} was never given."), recorded);
        return after with { Version = recorded.Version };
    }

    private static Grant Give(GrantEvent.GrantGiven given, RecordedEvent recorded) =>
        new()
        {
            Id = recorded.Stream,
            Version = recorded.Version,
            Giver = recorded.Actor,
            Store = given.Store,
            Person = given.Person,
            Role = given.Role,
            Issue = given.Issue,
            UpTo = given.UpTo,
            GivenAt = recorded.At,
            Until = given.Until,
            Spent = Money.Zero(given.UpTo.Currency),
        };

    private static Grant Change(Grant before, RecordedEvent recorded) =>
        recorded.Event switch
        {
            GrantEvent.GrantUsed used => before with { Uses = before.Uses + 1, Spent = before.Spent + used.Added },
            GrantEvent.GrantRevoked => before with { Revoked = true },
            _ => throw new InvalidOperationException($"A grant cannot apply {recorded.Event.GetType().Name}."),
        };
}
