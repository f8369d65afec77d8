using System.Globalization;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Writes proposed changes, each with its numbers and the text that would make it.</summary>
public static class ProposalMessage
{
    // Four fit on a screen; the strongest come first anyway.
    private const int Shown = 4;

    /// <summary>Writes all of a digest's. None is applied by itself: whoever keeps the file decides.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="mayTurnDown">Whether the reader may turn one down.</param>
    public static Message Write(Digest digest, Policy policy, bool mayTurnDown)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(policy);
        var proposals = digest.Proposals.Take(Shown).ToArray();
        if (proposals.Length == 0)
        {
            return new MessageBuilder()
                .Line(
                    "Nothing to change for now.",
                    "There is not enough evidence for another limit, or it was turned down."
                )
                .Build(Sensitivity.Internal);
        }

        var message = new MessageBuilder()
            .Heading("What the last weeks speak for")
            .Each(proposals, (self, proposal, index) => ProposalMessage.Add(self, proposal, policy, index + 1))
            .Note("Nothing changes by itself. “Try it” asks the last weeks again with that limit.");
        if (mayTurnDown)
            message.Each(proposals, (self, proposal, index) => AddButtons(self, digest, index));
        return message.Build(Sensitivity.Internal);
    }

    /// <summary>Says what speaks for it in a few words.</summary>
    internal static string Brief(Proposal proposal, Policy policy)
    {
        var what = proposal.Issue is { } issue ? $" for {policy.TitleOf(Topic.Issue, issue)}" : string.Empty;
        return $"{proposal.Cases} times{what}.";
    }

    /// <summary>Says what speaks for it in one sentence.</summary>
    internal static string Evidence(Proposal proposal, Policy policy)
    {
        var who = $"{policy.TitleOfRole(proposal.Role)}s";
        var what = proposal.Issue is { } issue ? $" about {policy.TitleOf(Topic.Issue, issue)}" : string.Empty;
        return proposal.IsHigher
            ? $"{proposal.Cases} requests by {who}{what}, usually for {proposal.Usual}, were approved as asked by {proposal.Deciders} people in {proposal.Weeks} weeks."
            : $"{proposal.Cases} times {who} gave more than {proposal.To}{what} on their own; managers, when asked, usually grant {proposal.Usual} for it ({proposal.Deciders} people, {proposal.Weeks} weeks).";
    }

    /// <summary>Adds it to a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="number">Which it is, from 1.</param>
    private static MessageBuilder Add(MessageBuilder message, Proposal proposal, Policy policy, int number)
    {
        var direction = proposal.IsHigher ? "Raise" : "Lower";
        var what = proposal.Issue is { } issue ? $" for {policy.TitleOf(Topic.Issue, issue)}" : string.Empty;
        return message
            .Line(
                $"{number}. {direction} the {policy.TitleOfRole(proposal.Role)}'s limit{what} from {proposal.From} to {proposal.To}.",
                Evidence(proposal, policy)
            )
            .Text(Costs(proposal))
            .Quote(LimitChange.Of(proposal).Excerpt(), "in the policy file");
    }

    private static MessageBuilder AddButtons(MessageBuilder message, Digest digest, int index)
    {
        var token = new ButtonToken(
            DigestWords.TokenOf(digest.Scope),
            digest.Monday.DayNumber,
            Mark(digest.Proposals[index])
        );
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return message
            .Button(Verbs.TryProposal, token, $"Try it: {number}")
            .Button(Verbs.DeclineProposal, token, $"Not now: {number}");
    }

    // The order may be another one by the time it is pressed.
    internal static string Mark(Proposal proposal) => DigestWords.MarkOf($"{proposal.Key}:{proposal.To}");

    private static string Costs(Proposal proposal) =>
        proposal.IsHigher
            ? $"It spares about {DigestWords.Count(proposal.SparedPerMonth, "request", "requests")} a month and costs at most {proposal.PerMonth} more."
            : $"It saves about {new Money(-proposal.PerMonth.MinorUnits, proposal.PerMonth.Currency)} a month; what is more still goes to a manager.";
}
