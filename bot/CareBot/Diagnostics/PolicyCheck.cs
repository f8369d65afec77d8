using CareBot.Core.Empowerment;

namespace CareBot.Diagnostics;

/// <summary>Looks at the policy, as <c>policy check</c> does.</summary>
internal static class PolicyCheck
{
    private const string Subject = "Policy";

    public static Symptom Judge(string path, PolicyCompilation policy)
    {
        var errors = policy.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        var mend = $"Run: carebot policy check {path}";
        if (policy.Policy is not { } usable)
            return Symptom.Bad(Subject, $"{Count(errors, "error")}.", mend);
        return policy.IsClean
            ? Symptom.Ok(Subject, $"{usable.Name}, version {usable.Version}.")
            : Symptom.Look(Subject, $"{Count(policy.Findings.Count, "finding")}.", mend);
    }

    private static string Count(int number, string what) => $"It has {number} {what}{(number == 1 ? "" : "s")}";
}
