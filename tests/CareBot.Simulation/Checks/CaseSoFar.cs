using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Simulation.Checks;

/// <summary>A case as its events tell it, told anew here and not by the program's own words.</summary>
internal sealed record CaseSoFar
{
    public required string Store { get; init; }

    public required string Owner { get; init; }

    public required Currency Currency { get; init; }

    public required Facts Facts { get; init; }

    /// <summary>Gets how much was added that counts against somebody's limit.</summary>
    public required Money Added { get; init; }

    /// <summary>Gets the request that waits; null if none does.</summary>
    public Request? Open { get; init; }

    /// <summary>Gets what was granted and not given yet.</summary>
    public Offer? Granted { get; init; }

    /// <summary>Tells each event of a case together with how the case stood before it; null before the first.</summary>
    public static IEnumerable<(CaseSoFar? Before, RecordedEvent Next)> Replay(IEnumerable<RecordedEvent> events)
    {
        CaseSoFar? state = null;
        foreach (var next in events)
        {
            yield return (state, next);
            state = next.Event is CaseEvent.CaseOpened opened ? Begin(opened) : state?.After(next);
        }
    }

    private static CaseSoFar Begin(CaseEvent.CaseOpened opened) =>
        new()
        {
            Store = opened.Store,
            Owner = opened.Owner,
            Currency = opened.Currency,
            Facts = opened.Facts,
            Added = Money.Zero(opened.Currency),
        };

    private CaseSoFar After(RecordedEvent next) =>
        next.Event switch
        {
            CaseEvent.FactsChanged changed => this with { Facts = changed.Facts },
            CaseEvent.RemedyGiven { Given: var given } => this with
            {
                Added = Added + given.Counted,
                Granted = IsApproved(given) ? null : Granted,
            },
            CaseEvent.CaseEscalated asked => this with { Open = new Request(next.Actor, asked.Asked, next.At) },
            CaseEvent.FirstYesGiven => this with { Open = Open is null ? null : Open with { FirstBy = next.Actor } },
            CaseEvent.CaseDecided decided => this with { Open = null, Granted = decided.Granted ?? Granted },
            CaseEvent.EscalationWithdrawn or CaseEvent.EscalationExpired => this with { Open = null },
            _ => this,
        };

    /// <summary>Tells whether something was given on somebody's yes.</summary>
    public static bool IsApproved(GivenRemedy given) =>
        given.Rule == "fallback" || given.Rule.StartsWith("approved-by-", StringComparison.Ordinal);
}
