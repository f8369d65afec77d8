namespace CareBot.Tests.Empowerment;

public sealed class SamplePolicyTests
{
    [Fact]
    public void The_sample_passes_its_check_without_a_single_finding() =>
        Assert.Empty(SamplePolicy.Compilation.Findings.Select(finding => $"{finding.Line}: {finding.Message}"));
}
