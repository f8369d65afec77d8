namespace CareBot.Core.Digests;

/// <summary>Something that happened to a proposed change of the policy.</summary>
public abstract record ProposalEvent : DomainEvent
{
    private ProposalEvent() { }

    /// <summary>Somebody who may said no to it, for now.</summary>
    /// <param name="To">The limit that was proposed.</param>
    /// <param name="Cases">How many cases spoke for it.</param>
    public sealed record ProposalDeclined(Money To, int Cases) : ProposalEvent;
}
