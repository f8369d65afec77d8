using CareBot.Core.Empowerment;
using CareBot.Tests.Empowerment;

namespace CareBot.Tests.Escalations;

/// <summary>The sample policy with one line of it written otherwise.</summary>
internal static class SampleText
{
    public static Policy With(string line, string otherwise)
    {
        var text = File.ReadAllText(SamplePolicy.Path);
        Assert.Contains(line, text, StringComparison.Ordinal);
        var compilation = SamplePolicy.Compile(text.Replace(line, otherwise, StringComparison.Ordinal));
        Assert.Empty(compilation.Findings.Select(finding => $"{finding.Line}: {finding.Message}"));
        return compilation.Policy ?? throw new InvalidOperationException("The policy has no finding and is none.");
    }
}
