using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Takes a case to whoever can say yes: its chain is written down as it stands now, and the first of it is asked.</summary>
internal static class RaisedRequest
{
    /// <summary>Returns the case with the request on it, or null if nobody may say yes.</summary>
    /// <param name="change">The case; a request that still waits on it is taken back first.</param>
    /// <param name="facts">What is known about the trouble.</param>
    /// <param name="asked">What is asked for; null where only attention is.</param>
    /// <param name="rule">The rule that says no to the asker.</param>
    public static CaseChange? Raise(CaseChange change, Facts facts, Offer? asked, string rule)
    {
        var turn = change.Turn;
        var chain = turn.Policy.ChainFor(turn.SituationOf(facts, change.Case, turn.Speaker));
        var free =
            change.Case.Status == CaseStatus.Waiting ? change.Append(new CaseEvent.EscalationWithdrawn()) : change;
        var walk = new ChainWalk(turn, free.Case, chain, turn.Speaker.Id, asked);
        if (First(walk, chain, facts) is not { } first)
            return null;
        return free.Append(
            new CaseEvent.CaseEscalated(
                first.People[0],
                asked,
                rule,
                chain,
                first,
                turn.Context.Now + chain.ExpiresAfter,
                Round(turn, change.Case, asked),
                free.Weigh(asked)
            ),
            Anew(free.Personal)
        );
    }

    // What was said about an earlier request is not said of this one.
    private static PersonalFacts Anew(PersonalFacts known) =>
        known with
        {
            ApproverSaid = null,
            AskedBack = null,
            AnsweredBack = null,
        };

    // Whoever had to come back does not wait for the first step again.
    private static Asking? First(ChainWalk walk, Chain chain, Facts facts)
    {
        var hadToComeBack = facts.Contacts > 1 && chain.Steps.Count > 1;
        return (hadToComeBack ? walk.Next(1, []) : null) ?? walk.Next(0, []);
    }

    private static int Round(Turn turn, Case one, Offer? asked)
    {
        Offer? wanted = null;
        var declined = 0;
        foreach (var recorded in turn.View.History(one.Id))
        {
            if (recorded.Event is CaseEvent.CaseEscalated escalated)
                wanted = escalated.Asked;
            else if (recorded.Event is CaseEvent.CaseDecided { Outcome: DecisionOutcome.Declined })
                declined += wanted is not null && wanted.Remedy == asked?.Remedy ? 1 : 0;
        }

        return declined + 1;
    }
}
