using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Digests;

/// <summary>"Replay associate 25", "replay associate 40 for poor quality": asks past weeks again with another limit. It changes nothing.</summary>
internal static class ReplayDialog
{
    public static Decision Hear(Turn turn, string rest)
    {
        if (!ProposalDialog.MayTurnDown(turn))
        {
            return turn.Say(
                new MessageBuilder()
                    .Line("Past cases are tried again by whoever receives the company's digest.", "Ask one of them.")
                    .Build(Sensitivity.Internal)
            );
        }

        var monday = StoreWeek.MondayOf(turn.Context.Store.Today(turn.Context.Now));
        return Read(turn, rest) is { } change ? TryOut(turn, change, monday.AddDays(-7)) : AskWhat(turn);
    }

    public static Decision TryProposal(Turn turn, ButtonToken token) =>
        ProposalDialog.With(turn, token, (proposal, monday) => TryOut(turn, LimitChange.Of(proposal), monday));

    private static Decision TryOut(Turn turn, LimitChange change, DateOnly monday)
    {
        var weeks = turn.Policy.Digest.LookBackWeeks;
        var to = StoreWeek.Of(turn.Context.Store, monday).To;
        var from = StoreWeek.Of(turn.Context.Store, monday.AddDays(-7 * (weeks - 1))).From;
        var inquiry = new Inquiry.TriedOut(change, new HistorySpan(from, to));
        if (turn.Context.LookedUp.GetValueOrDefault(inquiry) is not LookedUp.Replayed replayed)
            return new Decision(turn.Conversation) { Wants = inquiry };
        return turn.Say(
            replayed.Report is { } report
                ? ReplayMessage.Write(change, report, weeks, turn)
                : new MessageBuilder()
                    .Line("That cannot be tried:", replayed.Problem ?? string.Empty)
                    .Build(Sensitivity.Internal)
        );
    }

    private static LimitChange? Read(Turn turn, string rest)
    {
        var (role, behind) = FindRole(turn.Policy, rest.Trim());
        if (role is null)
            return null;
        var number = behind.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (number.Length == 0 || turn.ReadPolicyAmount(number[0]) is not { IsPositive: true } amount)
            return null;
        var kind = number.Length > 1 ? number[1].TrimEnd('.', '!') : string.Empty;
        if (kind.Length == 0)
            return new(role, Policy.RuleOfRole(role), null, amount);
        return FindIssue(turn.Policy, kind) is { } issue ? new(role, Policy.RuleOfRole(role), issue, amount) : null;
    }

    private static (string? Role, string Behind) FindRole(Policy policy, string text) =>
        policy
            .Roles.SelectMany(role => new[] { role, policy.TitleOfRole(role) }.Select(name => (Role: role, Name: name)))
            .OrderByDescending(each => each.Name.Length)
            .Where(each => text.StartsWith(each.Name, StringComparison.OrdinalIgnoreCase))
            .Select(each => ((string?)each.Role, text[each.Name.Length..].TrimStart('s', ' ')))
            .FirstOrDefault((null, string.Empty));

    private static string? FindIssue(Policy policy, string kind)
    {
        var name = kind.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? kind[4..].Trim() : kind;
        return policy
            .Terms(Topic.Issue)
            .FirstOrDefault(term => Is(term.Key) || Is(term.Title) || Is(term.Key.Replace('-', ' ')))
            ?.Key;

        bool Is(string other) => other.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static Decision AskWhat(Turn turn) =>
        turn.Say(
            new MessageBuilder()
                .Line("Which limit shall I try on the last weeks?", "For example: replay associate 25")
                .Text("Or for one kind of trouble: replay associate 40 for poor quality")
                .Note($"Roles: {string.Join(", ", turn.Policy.Roles.Select(turn.Policy.TitleOfRole))}.")
                .Build(Sensitivity.Internal)
        );
}
