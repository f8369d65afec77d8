using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Turns a proposed change of the policy down.</summary>
internal static class ProposalDialog
{
    /// <summary>Turns one down. It stays quiet until the evidence changes.</summary>
    public static Decision Decline(Turn turn, ButtonToken token) =>
        With(turn, token, (proposal, _) => Decline(turn, proposal));

    /// <summary>Finds the proposal that a button is about, and does something with it; the day is the week's Monday.</summary>
    public static Decision With(Turn turn, ButtonToken token, Func<Proposal, DateOnly, Decision> act)
    {
        if (DigestDialog.Find(turn, token) is not { } found || !MayTurnDown(turn))
            return HelpDialog.OutOfDate(turn);
        return DigestDialog.Show(
            turn,
            found.Scope,
            found.Monday,
            digest =>
                digest.Proposals.FirstOrDefault(each => ProposalMessage.Mark(each) == token.Item) is { } proposal
                    ? act(proposal, found.Monday)
                    : HelpDialog.OutOfDate(turn)
        );
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
