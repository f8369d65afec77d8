using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>A case on its way to someone who can say yes.</summary>
/// <param name="Asker">Who asked, an employee's id.</param>
/// <param name="Approver">Who is asked now, the best one of them; an employee's id.</param>
/// <param name="Asked">What is asked for; null where only attention is, as with safety.</param>
/// <param name="Rule">The rule that says no to the asker.</param>
/// <param name="AskedAt">When.</param>
public sealed record Escalation(string Asker, string Approver, Offer? Asked, string Rule, DateTimeOffset AskedAt)
{
    /// <summary>Gets the role in which the asker asked; null where it was not written down.</summary>
    public string? AskerRole { get; init; }

    /// <summary>Gets the chain as it stood at the start; null where nobody but the approver is asked.</summary>
    public Chain? Chain { get; init; }

    /// <summary>Gets the version of the case since which its card shows what it shows now; a click on an older one decides nothing.</summary>
    public long ShownSince { get; init; }

    /// <summary>Gets who is asked now; null where there is no chain.</summary>
    public Asking? Now { get; init; }

    /// <summary>Gets everybody who was asked so far, in order; all of them may still answer.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    /// <summary>Gets when it is given up; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets which time it is that this is asked for on this case, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Gets how the case was decided the time before; null where it was not.</summary>
    public EarlierDecision? Earlier { get; init; }

    /// <summary>Gets a value indicating whether everybody was asked and nobody answered in time.</summary>
    public bool HasRunOut { get; init; }

    /// <summary>Gets the first of two who must agree; null where nobody has agreed yet, or one is enough.</summary>
    public FirstYes? FirstYes { get; init; }

    /// <summary>Gets who asked back and waits for the asker's answer; null where nobody does.</summary>
    public string? AskedBackBy { get; init; }

    /// <summary>Gets how it ended; null while it waits.</summary>
    public EscalationEnd? End { get; init; }

    /// <summary>Gets how it was decided; null while it waits, and where it was not decided.</summary>
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>Gets what may be given.</summary>
    public Offer? Granted { get; init; }

    /// <summary>Gets who decided, which need not be who was asked.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Gets when it ended.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Gets when it next needs attention; null once it has ended. It is not given up before everybody was asked.</summary>
    public DateTimeOffset? WakesAt =>
        End is not null || Now is not { } now ? null
        : HasRunOut && ExpiresAt is { } expires && expires < now.WakesAt ? expires
        : now.WakesAt;

    /// <summary>Begins.</summary>
    /// <param name="escalated">What is asked.</param>
    /// <param name="recorded">By whom and when.</param>
    /// <param name="before">The last request on the same case; null if there was none.</param>
    public static Escalation Begin(CaseEvent.CaseEscalated escalated, RecordedEvent recorded, Escalation? before = null)
    {
        ArgumentNullException.ThrowIfNull(escalated);
        ArgumentNullException.ThrowIfNull(recorded);
        return new(recorded.Actor, escalated.Approver, escalated.Asked, escalated.Rule, recorded.At)
        {
            Chain = escalated.Chain,
            ShownSince = recorded.Version,
            Now = escalated.First,
            Reached = escalated.First?.People ?? [escalated.Approver],
            ExpiresAt = escalated.ExpiresAt,
            Round = escalated.Round,
            AskerRole = escalated.Weighed?.Role,
            Earlier = EarlierDecision.Of(before),
        };
    }

    /// <summary>Applies what happened to a request that waits.</summary>
    /// <param name="recorded">The next event.</param>
    public Escalation Change(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            CaseEvent.EscalationMoved moved => Move(moved.Now),
            CaseEvent.EscalationNagged nagged => this with
            {
                Now = Now is { } now ? now with { NagAt = nagged.NagAt } : null,
            },
            CaseEvent.EscalationRanOut ranOut => this with
            {
                HasRunOut = true,
                Now = new(Chain?.Steps.Count ?? 0, Now?.People ?? [], null, ranOut.NagAt),
            },
            CaseEvent.FirstYesGiven yes => this with { FirstYes = new(recorded.Actor, yes.Granted, recorded.At) },
            CaseEvent.AskedBack back => this with
            {
                AskedBackBy = recorded.Actor,
                Now = Now is { } now ? now with { NagAt = back.NagAt, DueAt = back.DueAt } : null,
            },
            CaseEvent.AnsweredBack => this with { AskedBackBy = null },
            CaseEvent.EscalationWithdrawn => Close(EscalationEnd.Withdrawn, recorded),
            CaseEvent.EscalationExpired => Close(EscalationEnd.Expired, recorded),
            CaseEvent.CaseDecided decided => Close(EscalationEnd.Decided, recorded) with
            {
                Outcome = decided.Outcome,
                Granted = decided.Granted,
                DecidedBy = recorded.Actor,
            },
            _ => throw new InvalidOperationException($"A request cannot apply {recorded.Event.GetType().Name}."),
        };
    }

    private Escalation Move(Asking next) =>
        this with
        {
            Now = next,
            Approver = next.People is [var best, ..] ? best : Approver,
            Reached = [.. Reached, .. next.People.Except(Reached, StringComparer.Ordinal)],
            HasRunOut = false,
            AskedBackBy = null,
        };

    private Escalation Close(EscalationEnd end, RecordedEvent recorded) =>
        this with
        {
            End = end,
            AskedBackBy = null,
            DecidedAt = recorded.At,
        };
}
