using CareBot.Core.Empowerment.Checks;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment;

/// <summary>Makes a policy of a document, or says line by line why it cannot.</summary>
public static class PolicyCompiler
{
    /// <summary>Reads, checks and compiles a document.</summary>
    /// <param name="root">The whole document.</param>
    /// <param name="version">The first twelve hex digits of the SHA-256 of the file.</param>
    public static PolicyCompilation Compile(PolicyNode root, string version)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(version);
        var findings = new List<Finding>();
        var document = PolicyReader.Read(root, findings);
        if (document is null || HasErrors(findings))
            return new(null, InOrder(findings));
        findings.AddRange(NamesCheck.Find(document));
        if (HasErrors(findings))
            return new(null, InOrder(findings));
        var policy = new Policy(CompiledPolicy.From(document, version));
        findings.AddRange(PolicyCheck.Find(policy));
        return new(HasErrors(findings) ? null : policy, InOrder(findings));
    }

    private static bool HasErrors(List<Finding> findings) =>
        findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    private static Finding[] InOrder(IEnumerable<Finding> findings) =>
        [
            .. findings
                .Distinct()
                .OrderBy(finding => finding.Line)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
}
