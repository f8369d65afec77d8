using CareBot.Core.Empowerment;

namespace CareBot.Core.Digests;

/// <summary>Another limit for a role, in general or for one kind of trouble.</summary>
/// <param name="Role">A key of the policy's <c>roles</c>.</param>
/// <param name="Rule">The rule that sets it now.</param>
/// <param name="Issue">A key of the policy's <c>issues</c>; null for all that the rule is for.</param>
/// <param name="To">The new limit, in the policy's currency.</param>
public sealed record LimitChange(string Role, string Rule, string? Issue, Money To)
{
    /// <summary>Returns what a proposal would change.</summary>
    /// <param name="proposal">The proposal.</param>
    public static LimitChange Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return new(proposal.Role, proposal.Rule, proposal.Issue, proposal.To);
    }

    /// <summary>Gets the rule of its own that it would need; null where the rule that is there is changed.</summary>
    public LimitRule? NewRule =>
        Issue is null ? null : new LimitRule(Role, Issue, To, "This is what managers usually grant for it.");

    /// <summary>Gets a value indicating whether it changes the role's own limit.</summary>
    public bool IsRolesOwn => Issue is null && Rule == Policy.RuleOfRole(Role);

    /// <summary>Writes it into a policy.</summary>
    /// <param name="text">The policy's text.</param>
    /// <param name="root">The same text, read.</param>
    public DraftPolicy WriteInto(string text, PolicyNode root) =>
        NewRule is { } rule ? DraftPolicy.WithRule(text, root, rule)
        : IsRolesOwn ? DraftPolicy.ForRole(text, root, Role, To)
        : DraftPolicy.ForLimit(text, root, Rule, To);

    /// <summary>Writes the lines of the policy that would be other.</summary>
    public string Excerpt() =>
        NewRule is { } rule ? $"limits:\n{rule.Lines("  ")}".TrimEnd()
        : IsRolesOwn ? $"roles:\n  {Role}: {{ …, may add: {DraftPolicy.Number(To)} }}"
        : $"limits:\n  {Rule}:\n    may add: {DraftPolicy.Number(To)}";
}
