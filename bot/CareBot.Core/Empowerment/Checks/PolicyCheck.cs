namespace CareBot.Core.Empowerment.Checks;

/// <summary>Looks over a policy that can be read: gaps, overlaps, contradictions, rules that never count, and every boundary.</summary>
internal static class PolicyCheck
{
    public static IEnumerable<Finding> Find(Policy policy)
    {
        var compiled = policy.Compiled;
        List<Finding> structure =
        [
            .. GapCheck.Find(compiled),
            .. OverlapCheck.Find(compiled),
            .. ContradictionCheck.Find(compiled),
            .. ReachCheck.Find(compiled),
            .. EscalationCheck.Find(compiled),
        ];
        // A policy that contradicts itself surprises at its boundaries for a reason that is told already.
        return structure.Exists(finding => finding.Severity == FindingSeverity.Error)
            ? structure
            : [.. structure, .. BoundaryCheck.Find(policy)];
    }

    public static Finding Warning(int line, string code, string message) =>
        new(line, FindingSeverity.Warning, code, message);

    public static Finding Error(int line, string code, string message) =>
        new(line, FindingSeverity.Error, code, message);
}
