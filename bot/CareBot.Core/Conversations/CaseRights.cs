using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Who may see a case and who may decide it, looked up at the moment of the click.</summary>
internal static class CaseRights
{
    /// <summary>Returns whether the speaker may see a case: their own, their store's, one that they are asked about, or one of their people's.</summary>
    public static bool MaySee(Turn turn, Case existing) =>
        existing.Owner == turn.Speaker.Id
        || existing.Store == turn.Speaker.Store
        || existing.Escalation?.Approver == turn.Speaker.Id
        || IsAbove(turn.Staff, turn.Speaker, existing.Owner);

    /// <summary>Returns why the speaker may not decide, or null if they may.</summary>
    /// <param name="turn">Whose speaker clicked.</param>
    /// <param name="existing">A case that waits.</param>
    /// <param name="offer">What they would grant; null where only attention is asked for, or for a no.</param>
    public static Reason? RefuseDecision(Turn turn, Case existing, Offer? offer)
    {
        var approver = Names.Of(turn.Staff, existing.Escalation?.Approver ?? string.Empty);
        if (turn.Speaker.Id == existing.Owner || turn.Speaker.Id == existing.Escalation?.Asker)
            return new Reason("no-self-approval", 0, $"Nobody decides their own request. {approver} can.");
        if (!IsAsked(turn, existing))
            return new Reason("approval-chain", 0, $"This one is for {approver} to decide.");
        return offer is null ? null : RefuseAmount(turn, existing, offer);
    }

    private static Reason? RefuseAmount(Turn turn, Case existing, Offer offer)
    {
        var situation = turn.SituationOf(existing.Facts, existing, turn.Speaker);
        return turn.Policy.Judge(situation, offer) switch
        {
            OfferVerdict.Owed => null,
            OfferVerdict.Allowed when NeedsTwo(turn, existing, offer) is { } needsTwo => needsTwo,
            OfferVerdict.Allowed => null,
            OfferVerdict.NeedsApproval more => more.Reason with
            {
                Because = more.Role is { } role
                    ? $"Your own limit here is {more.Limit}. The {turn.Policy.TitleOfRole(role)} can say yes."
                    : $"Your own limit here is {more.Limit}, and nobody's is high enough.",
            },
            { } stopped => stopped.Reason,
        };
    }

    private static Reason? NeedsTwo(Turn turn, Case existing, Offer offer)
    {
        var asker = turn.Staff.Employees[existing.Owner];
        var above = turn.Policy.Decide(turn.SituationOf(existing.Facts, existing, asker)).Above;
        var own = above.FirstOrDefault(limit => limit.Role == turn.Speaker.Role);
        return own?.NeedsTwoAbove is { } two && offer.Amount is { } amount && amount > two
            ? own.Reason with
            {
                Because = $"Above {two} two people must agree. Decline it, or let the next in line decide alone.",
            }
            : null;
    }

    private static bool IsAsked(Turn turn, Case existing)
    {
        var asked = existing.Escalation?.Approver;
        return turn.Speaker.Id == asked
            || (asked is not null && turn.Staff.Employees.GetValueOrDefault(asked)?.Deputy == turn.Speaker.Id)
            || (existing.Store == turn.Speaker.Store && turn.Speaker.Role != RoleOf(turn, existing.Owner))
            || IsAbove(turn.Staff, turn.Speaker, existing.Owner);
    }

    private static string? RoleOf(Turn turn, string employee) => turn.Staff.Employees.GetValueOrDefault(employee)?.Role;

    private static bool IsAbove(StaffDirectory staff, Employee speaker, string employee)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = staff.Employees.GetValueOrDefault(employee)?.Manager;
        while (at is not null && seen.Add(at))
        {
            if (at == speaker.Id)
                return true;
            at = staff.Employees.GetValueOrDefault(at)?.Manager;
        }

        return false;
    }
}
