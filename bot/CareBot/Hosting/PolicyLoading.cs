using CareBot.Core.Empowerment;
using CareBot.Policies;

namespace CareBot.Hosting;

/// <summary>Loads the policy at the start, or says line by line why it cannot be used.</summary>
internal static class PolicyLoading
{
    public static PolicyCompilation Load(string path, TextWriter error)
    {
        var loaded = PolicyFile.Load(path);
        foreach (var finding in loaded.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
            error.WriteLine($"{path}, line {finding.Line}: {finding.Message}");
        return loaded;
    }

    /// <summary>Reads the keys of a policy's roles, or says why it cannot be used and returns null.</summary>
    public static IReadOnlySet<string>? ReadRoles(string path, TextWriter error) =>
        Load(path, error).Policy?.Roles.ToHashSet(StringComparer.Ordinal);
}
