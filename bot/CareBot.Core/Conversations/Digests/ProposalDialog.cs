using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Turns a proposed change of the policy down.</summary>
internal static class ProposalDialog
{
    /// <summary>Turns one down. It stays quiet until the evidence changes.</summary>
    public static Decision Decline(Turn turn, ButtonToken token)
    {
        if (DigestDialog.Find(turn, token) is not { } found || !MayTurnDown(turn))
            return HelpDialog.OutOfDate(turn);
        var inquiry = new Inquiry.DigestOf(found.Scope, found.Monday);
        if (turn.Context.LookedUp.GetValueOrDefault(inquiry) is not LookedUp.DigestMade made)
            return new Decision(turn.Conversation) { Wants = inquiry };
        var proposal = made.Digest.Proposals.FirstOrDefault(each => ProposalMessage.Mark(each) == token.Item);
        return proposal is null ? HelpDialog.OutOfDate(turn) : Decline(turn, proposal);
    }

    private static Decision Decline(Turn turn, Proposal proposal)
    {
        var stream = DeclinedProposal.StreamOf(proposal.Key);
        var version = turn.View.History(stream).Count + 1;
        var declined = new ProposalEvent.ProposalDeclined(proposal.To, proposal.Cases.Of);
        var said = turn.Say(
            new MessageBuilder()
                .Line(
                    "Noted.",
                    "I am quiet about it until another limit shows itself, or half as many cases again speak for it."
                )
                .Build(Sensitivity.Internal)
        );
        return said with { Changes = [new StreamChange(stream, [turn.Record(stream, version, declined)])] };
    }

    /// <summary>Tells whether somebody may turn proposals down: whoever receives the company's digest.</summary>
    public static bool MayTurnDown(Turn turn) =>
        DigestReaders.ScopesOf(turn.Speaker, turn.Staff, turn.Policy.Digest).OfType<DigestScope.OfCompany>().Any();
}
