using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Who may see a case and who may decide it, looked up at the moment of the click.</summary>
internal static class CaseRights
{
    /// <summary>Returns whether the speaker may see a case: their own, their store's, one that they are asked about, or one of their people's; never once they left.</summary>
    public static bool MaySee(Turn turn, Case existing) =>
        turn.Speaker.Active
        && (
            existing.Owner == turn.Speaker.Id
            || existing.Store == turn.Speaker.Store
            || IsAsked(turn, existing)
            || ReportingLines.IsAbove(turn.Staff, turn.Speaker.Id, existing.Owner)
        );

    /// <summary>Returns why the speaker may not decide, or null if they may.</summary>
    /// <param name="turn">Whose speaker clicked.</param>
    /// <param name="existing">A case that waits.</param>
    /// <param name="offer">What they would grant; null where only attention is asked for, or for a no.</param>
    public static Reason? RefuseDecision(Turn turn, Case existing, Offer? offer)
    {
        var asked = Asked(turn, existing);
        if (turn.Speaker.Id == existing.Owner || turn.Speaker.Id == existing.Escalation?.Asker)
            return new Reason("no-self-approval", 0, $"Nobody decides their own request. {asked} can.");
        if (!MayBeAsked(turn, existing))
            return new Reason("approval-chain", 0, $"This one is for {asked} to decide.");
        if (existing.Escalation?.FirstYes?.By == turn.Speaker.Id)
            return new Reason("two-people", 0, "You have agreed already; the second yes must be somebody else's.");
        // Whoever was never asked needs the authority for all of it, and for a no as well.
        var judged = offer ?? (IsAsked(turn, existing) ? null : Wanted(existing));
        return judged is null ? null : RefuseAmount(turn, existing, judged);
    }

    /// <summary>Returns whether an amount is within somebody's limit, alone or as one of two.</summary>
    public static bool IsWithin(Turn turn, Case existing, Employee person, Offer offer) =>
        turn.Policy.Judge(turn.SituationOf(existing.Facts, existing, person), offer)
            is OfferVerdict.Owed
                or OfferVerdict.Allowed;

    /// <summary>Returns whether the speaker's yes to an amount needs a second one.</summary>
    public static bool NeedsSecond(Turn turn, Case existing, Offer? offer) =>
        offer?.Amount is { } amount
        && turn.SituationOf(existing.Facts, existing, turn.Speaker) is var situation
        && turn.Policy.Judge(situation, offer) is not OfferVerdict.Owed
        && turn.Policy.NeedsTwoAbove(situation) is { } two
        && amount > two;

    /// <summary>Says who is asked now.</summary>
    public static string Asked(Turn turn, Case existing) =>
        existing.Escalation switch
        {
            { Now.People: { Count: > 0 } people } => Names.All(turn.Staff, people),
            { Approver: var approver } => Names.Of(turn.Staff, approver),
            _ => "Whoever is asked",
        };

    private static Offer? Wanted(Case existing) => existing.Escalation?.FirstYes?.Granted ?? existing.Escalation?.Asked;

    private static Reason? RefuseAmount(Turn turn, Case existing, Offer offer)
    {
        if (existing.Escalation?.FirstYes is { Granted.Amount: { } agreed } first && offer.Amount > agreed)
        {
            var who = Names.Of(turn.Staff, first.By);
            return new Reason("two-people", 0, $"{who} agreed to {agreed}; two agree on that or less.");
        }

        return turn.Policy.Judge(turn.SituationOf(existing.Facts, existing, turn.Speaker), offer) switch
        {
            OfferVerdict.Owed or OfferVerdict.Allowed => null,
            OfferVerdict.NeedsApproval more => more.Reason with
            {
                Because = more.Role is { } role
                    ? $"Your own limit here is {more.Limit}. The {turn.Policy.TitleOfRole(role)} can say yes."
                    : $"Your own limit here is {more.Limit}, and nobody's is high enough.",
            },
            { } stopped => stopped.Reason,
        };
    }

    // Whoever was asked, whoever stands in for them, whoever the chain names later, and whoever stands above the owner;
    // never whoever stands below the asker.
    private static bool MayBeAsked(Turn turn, Case existing) =>
        !ReportingLines.IsAbove(turn.Staff, existing.Escalation?.Asker ?? existing.Owner, turn.Speaker.Id)
        && (
            IsAsked(turn, existing)
            || ReportingLines.IsAbove(turn.Staff, turn.Speaker.Id, existing.Owner)
            || ChainWalk.Of(turn, existing)?.Names(turn.Speaker) is true
        );

    private static bool IsAsked(Turn turn, Case existing)
    {
        var speaker = turn.Speaker.Id;
        IEnumerable<string> asked =
            existing.Escalation is { Reached: { Count: > 0 } reached } ? reached
            : existing.Escalation is { Approver: var approver } ? [approver]
            : [];
        return asked.Any(person =>
            person == speaker
            || turn.Staff.Employees.GetValueOrDefault(person)?.Deputy == speaker
            || turn.View.FindPresence(person) is { } presence
                && presence.IsAway(turn.Context.Now)
                && presence.StandIn == speaker
        );
    }
}
