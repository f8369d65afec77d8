using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>Every kind of stream that there is.</summary>
internal sealed class StreamFamilies(
    CaseTable cases,
    PromiseTable promises,
    GrantTable grants,
    PresenceTable presences,
    ProposalTable proposals,
    KudosTable kudos
)
{
    private readonly StreamFamily[] _all =
    [
        new StreamFamilyOf<CaseEvent, Case, CaseRow>(
            cases,
            Case.Evolve,
            state => state.Version,
            new CaseEvent.CaseErased()
        ),
        new StreamFamilyOf<PromiseEvent, Promise, PromiseRow>(
            promises,
            Promise.Evolve,
            state => state.Version,
            new PromiseEvent.PromiseErased()
        ),
        new StreamFamilyOf<GrantEvent, Grant, GrantRow>(grants, Grant.Evolve, state => state.Version),
        new StreamFamilyOf<PresenceEvent, Presence, PresenceRow>(presences, Presence.Evolve, state => state.Version),
        new StreamFamilyOf<ProposalEvent, DeclinedProposal, ProposalRow>(
            proposals,
            (_, recorded) => DeclinedProposal.After(recorded),
            state => state.Version
        ),
        new StreamFamilyOf<KudosEvent, Kudos, KudosRow>(
            kudos,
            Kudos.Evolve,
            state => state.Version,
            new KudosEvent.KudosErased()
        ),
    ];

    /// <summary>Finds the family of an event.</summary>
    public StreamFamily Of(DomainEvent happened) =>
        Array.Find(_all, family => family.Holds(happened))
        ?? throw new InvalidOperationException($"{happened.GetType().Name} belongs to no kind of stream.");
}
