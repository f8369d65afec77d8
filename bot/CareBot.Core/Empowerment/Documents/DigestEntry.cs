namespace CareBot.Core.Empowerment.Documents;

/// <summary>Who receives a digest as it was written, and the rules that follow from it.</summary>
internal sealed record DigestEntry
{
    public DigestRules Rules { get; init; } = DigestRules.Usual;

    /// <summary>Gets every role that is named, where it is named.</summary>
    public IReadOnlyList<PolicyNode.Scalar> Roles { get; init; } = [];
}
