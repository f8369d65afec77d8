using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>A case as its events have made it. Holds nothing that names the customer.</summary>
public sealed record Case
{
    /// <summary>Gets the id, such as <c>C-7K2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets how many events it has.</summary>
    public required long Version { get; init; }

    /// <summary>Gets the store's id.</summary>
    public required string Store { get; init; }

    /// <summary>Gets whose it is, an employee's id.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Gets how grave it is, 1 to 4.</summary>
    public required int Class { get; init; }

    /// <summary>Gets what is known.</summary>
    public required Facts Facts { get; init; }

    /// <summary>Gets the store's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Gets what the customer received, oldest first.</summary>
    public IReadOnlyList<GivenRemedy> Given { get; init; } = [];

    /// <summary>Gets who is asked, or was asked last; null if nobody was.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>Gets the last yes, while it is not used; null where there is none.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Gets what is owed in money by what was known last; null where nothing is, or it is not known.</summary>
    public Money? Owed { get; init; }

    /// <summary>Gets when it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Gets when it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Gets a value indicating whether what named the customer was destroyed.</summary>
    public bool Erased { get; init; }

    /// <summary>Gets how much was added so far that counts against its owner's limit.</summary>
    public Money AlreadyAdded => Given.Aggregate(Money.Zero(Currency), (sum, given) => sum + given.Counted);

    /// <summary>Gets when it next needs attention; null while nobody is waited for.</summary>
    public DateTimeOffset? WakesAt => Status == CaseStatus.Waiting ? Escalation?.WakesAt : null;

    /// <summary>Applies the next event.</summary>
    /// <param name="before">The case so far; null before its first event.</param>
    /// <param name="recorded">The next event of its stream.</param>
    public static Case Evolve(Case? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var after = recorded.Event is CaseEvent.CaseOpened opened
            ? Open(opened, recorded)
            : Change(before ?? throw new InvalidOperationException($"{recorded.Stream} was never opened."), recorded);
        return after with { Version = recorded.Version, UpdatedAt = recorded.At };
    }

    private static Case Open(CaseEvent.CaseOpened opened, RecordedEvent recorded) =>
        new()
        {
            Id = recorded.Stream,
            Version = recorded.Version,
            Store = opened.Store,
            Owner = opened.Owner,
            Status = CaseStatus.Open,
            Class = opened.Class,
            Facts = opened.Facts,
            Currency = opened.Currency,
            Owed = opened.Weighed?.Owed,
            OpenedAt = recorded.At,
            UpdatedAt = recorded.At,
        };

    private static Case Change(Case before, RecordedEvent recorded) =>
        recorded.Event switch
        {
            // Who agreed to something else than what is known now has not agreed to this.
            CaseEvent.FactsChanged changed => before with
            {
                Facts = changed.Facts,
                Class = changed.Class,
                Owed = changed.Weighed?.Owed,
                Escalation =
                    before.Status == CaseStatus.Waiting && before.Escalation is { } asked
                        ? asked with
                        {
                            ShownSince = recorded.Version,
                            FirstYes = null,
                        }
                        : before.Escalation,
            },
            CaseEvent.AttemptRefused => before,
            CaseEvent.RemedyGiven given => before with
            {
                Given = [.. before.Given, given.Given],
                Approval = given.Given.Rule == before.Approval?.Rule ? null : before.Approval,
            },
            CaseEvent.CaseSettled => before with { Status = CaseStatus.Settled },
            CaseEvent.CaseReopened reopened => before with { Status = CaseStatus.Open, Class = reopened.Class },
            CaseEvent.CaseErased => before with
            {
                Erased = true,
                // Nobody can decide what nobody can read; whoever is asked is left alone.
                Status = before.Status == CaseStatus.Waiting ? CaseStatus.Open : before.Status,
            },
            _ => Follow(before, recorded),
        };

    // What happens to a request on the way to whoever can say yes.
    private static Case Follow(Case before, RecordedEvent recorded) =>
        recorded.Event switch
        {
            CaseEvent.CaseEscalated escalated => before with
            {
                Status = CaseStatus.Waiting,
                Escalation = Escalation.Begin(escalated, recorded, before.Escalation),
            },
            CaseEvent.CaseDecided decided => With(before, recorded) with
            {
                Status = CaseStatus.Decided,
                Approval = decided.Granted is { } granted
                    ? new Approval(granted, RuleOf(before.Escalation, recorded.Actor, decided.Outcome))
                    : before.Approval,
            },
            CaseEvent.EscalationWithdrawn or CaseEvent.EscalationExpired => With(before, recorded) with
            {
                Status = CaseStatus.Open,
            },
            CaseEvent.EscalationMoved
            or CaseEvent.EscalationNagged
            or CaseEvent.EscalationRanOut
            or CaseEvent.FirstYesGiven
            or CaseEvent.AskedBack
            or CaseEvent.AnsweredBack => With(before, recorded),
            _ => throw new InvalidOperationException($"A case cannot apply {recorded.Event.GetType().Name}."),
        };

    private static Case With(Case before, RecordedEvent recorded) =>
        before with
        {
            Escalation = before.Escalation?.Change(recorded),
        };

    private static string RuleOf(Escalation? asked, string actor, DecisionOutcome outcome) =>
        outcome == DecisionOutcome.Fallback ? "fallback"
        : asked?.FirstYes is { } first ? $"approved-by-{first.By}-and-{actor}"
        : $"approved-by-{actor}";
}
