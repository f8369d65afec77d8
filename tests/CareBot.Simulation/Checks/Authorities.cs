using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Simulation.Checks;

/// <summary>Asks the policy that was in force what somebody could do at an instant.</summary>
/// <param name="evidence">What can be seen from outside.</param>
internal sealed class Authorities(Evidence evidence)
{
    /// <summary>Returns whether somebody could give something, alone or as one of two, by their role then.</summary>
    public bool MayGive(Employee person, CaseSoFar state, Offer offer, RecordedEvent at) =>
        PolicyOf(at).Judge(SituationOf(person, state, at), offer) is OfferVerdict.Owed or OfferVerdict.Allowed;

    /// <summary>Returns whether so much needs two people.</summary>
    public bool NeedsTwo(Employee person, CaseSoFar state, Offer offer, RecordedEvent at)
    {
        var situation = SituationOf(person, state, at);
        return offer.Amount is { } amount
            && PolicyOf(at).NeedsTwoAbove(situation) is { } two
            && amount > two
            && PolicyOf(at).Judge(situation, offer) is not OfferVerdict.Owed;
    }

    /// <summary>Returns how much somebody could add alone on a case on which nothing was added.</summary>
    public Money Alone(Employee person, CaseSoFar state, RecordedEvent at)
    {
        var fresh = SituationOf(person, state, at) with { AlreadyAdded = Money.Zero(state.Currency) };
        var limit = PolicyOf(at).Decide(fresh).Allowance.Limit;
        return PolicyOf(at).NeedsTwoAbove(fresh) is { } two ? Money.Min(limit, two) : limit;
    }

    /// <summary>Returns how much was left of somebody's own limit.</summary>
    public Money Left(Employee person, CaseSoFar state, RecordedEvent at) =>
        PolicyOf(at).Decide(SituationOf(person, state, at)).Allowance.Limit;

    private Policy PolicyOf(RecordedEvent at) => evidence.Policies[at.PolicyVersion];

    private Situation SituationOf(Employee person, CaseSoFar state, RecordedEvent at)
    {
        var store = evidence.Staff.At(at.At).Stores[state.Store];
        return new(state.Facts, person.Role, store.Country, store.Currency, store.Today(at.At), state.Added)
        {
            Store = store.Id,
        };
    }
}
