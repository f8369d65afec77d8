using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;

namespace CareBot.Policies;

/// <summary>Tries another limit on the past, by the text of the policy in force.</summary>
/// <param name="policies">The policies of the past.</param>
/// <param name="histories">What happened.</param>
internal sealed class PolicyTrial(IPolicyArchive policies, ICaseHistories histories)
{
    /// <summary>Tries it; a draft that does not compile is answered with why.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="change">The other limit.</param>
    /// <param name="span">Which part of the past.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LookedUp.Replayed> TryAsync(
        Policy policy,
        LimitChange change,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        if (await policies.FindAsync(policy.Version, cancellationToken) is not { } text)
            return new(null, "The text of the policy in force was not kept.");
        if (PolicyYaml.Read(text).Root is not { } root)
            return new(null, "The text of the policy in force cannot be read.");
        var draft = change.WriteInto(text, root);
        if (draft.Text is not { } changed)
            return new(null, draft.Problem);
        var compiled = PolicyFile.Compile(changed);
        if (compiled.Policy is not { } other)
            return new(null, string.Join(" ", compiled.Findings.Take(2).Select(finding => finding.Message)));
        return new(await new PolicyReplay(policies, histories).TryAsync(other, span, cancellationToken), null);
    }
}
