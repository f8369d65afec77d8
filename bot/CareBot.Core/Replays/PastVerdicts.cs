using CareBot.Core.Cases;

namespace CareBot.Core.Replays;

/// <summary>Folds a case again, and stops wherever the policy was asked.</summary>
public static class PastVerdicts
{
    /// <summary>Returns what the policy said about a case, in order.</summary>
    /// <param name="history">All events of one case, oldest first.</param>
    public static IEnumerable<PastVerdict> Of(IReadOnlyList<RecordedEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Case? state = null;
        foreach (var recorded in history)
        {
            state = Case.Evolve(state, recorded);
            if (WeighedAt(recorded.Event) is { } weighed)
                yield return new PastVerdict(recorded, state, weighed);
        }
    }

    /// <summary>Tells whether the policy was asked and its answer was not written down, as in older records.</summary>
    /// <param name="happened">Any event of a case.</param>
    public static bool IsUnwritten(DomainEvent happened) =>
        happened
            is CaseEvent.CaseOpened { Weighed: null }
                or CaseEvent.FactsChanged { Weighed: null }
                or CaseEvent.AttemptRefused { Weighed: null }
                or CaseEvent.RemedyGiven { Weighed: null }
                or CaseEvent.CaseEscalated { Weighed: null }
                or CaseEvent.CaseDecided { Weighed: null };

    private static Weighing? WeighedAt(DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseOpened opened => opened.Weighed,
            CaseEvent.FactsChanged changed => changed.Weighed,
            CaseEvent.AttemptRefused refused => refused.Weighed,
            CaseEvent.RemedyGiven given => given.Weighed,
            CaseEvent.CaseEscalated escalated => escalated.Weighed,
            CaseEvent.CaseDecided decided => decided.Weighed,
            _ => null,
        };
}
