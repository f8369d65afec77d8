using CareBot.Core.Empowerment;

namespace CareBot.Tests.Empowerment;

public sealed class DigestRulesTests
{
    [Fact]
    public void A_policy_that_says_nothing_has_the_usual_rules() =>
        Assert.Same(DigestRules.Usual, SmallPolicy.With().Digest);

    [Fact]
    public void The_sample_says_who_hears_what()
    {
        var rules = SamplePolicy.Policy.Digest;

        Assert.Equal(["store-manager"], rules.StoreRoles);
        Assert.Equal(["area-manager"], rules.AreaRoles);
        Assert.Equal(["area-manager"], rules.Company);
    }

    [Fact]
    public void Every_value_is_taken_as_it_is_written()
    {
        var rules = SmallPolicy
            .With(
                """
                digest: { store: [lead, boss], area: head, company: [head, person tom], quiet: 21:30 to 6:15, look back: 12 weeks,
                  evidence: { cases: 7, approvers: 2, weeks: 9, approved: 81%, uneven: 12%, unanswered: 33% } }
                """
            )
            .Digest;

        Assert.Equal(["lead", "boss"], rules.StoreRoles);
        Assert.Equal(["head"], rules.AreaRoles);
        Assert.Equal(["head", "tom"], rules.Company);
        Assert.Equal((new TimeOnly(21, 30), new TimeOnly(6, 15)), rules.Quiet);
        Assert.Equal((12, 7, 2, 9), (rules.LookBackWeeks, rules.MinCases, rules.MinApprovers, rules.MinWeeks));
        Assert.Equal((81, 12, 33), (rules.YesPercent, rules.UnevenPoints, rules.UnansweredPercent));
    }

    [Fact]
    public void What_is_left_out_is_as_usual_and_fits_a_shorter_look_back()
    {
        var rules = SmallPolicy.With("digest: { look back: 3 weeks, evidence: { cases: 5 } }").Digest;
        var without = SmallPolicy.With("digest: { look back: 3 weeks }").Digest;

        Assert.Empty(rules.StoreRoles);
        Assert.Equal((3, 3, 5), (rules.LookBackWeeks, rules.MinWeeks, rules.MinCases));
        Assert.Equal((3, DigestRules.Usual.MinCases), (without.MinWeeks, without.MinCases));
        Assert.Equal(DigestRules.Usual.Quiet, rules.Quiet);
    }

    [Theory]
    [InlineData("19:00 to 07:00", "18:59", false)]
    [InlineData("19:00 to 07:00", "19:00", true)]
    [InlineData("19:00 to 07:00", "00:00", true)]
    [InlineData("19:00 to 07:00", "06:59", true)]
    [InlineData("19:00 to 07:00", "07:00", false)]
    [InlineData("12:00 to 13:00", "12:30", true)]
    [InlineData("12:00 to 13:00", "13:00", false)]
    [InlineData("no", "00:00", false)]
    [InlineData("no", "03:00", false)]
    public void Quiet_may_reach_past_midnight_and_may_be_never(string quiet, string time, bool isQuiet)
    {
        var rules = SmallPolicy.With($"digest: {{ quiet: {quiet} }}").Digest;

        Assert.Equal(isQuiet, rules.IsQuietAt(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_unknown_role_is_answered_with_the_nearest()
    {
        var sample = File.ReadAllText(SamplePolicy.Path);
        var yaml = sample.Replace("  area: [area-manager]", "  area: [area-manger]", StringComparison.Ordinal);

        var finding = Assert.Single(SamplePolicy.Compile(yaml).Findings);

        Assert.Contains("Did you mean 'area-manager'?", finding.Message, StringComparison.Ordinal);
        Assert.Equal("  area: [area-manger]", yaml.Split('\n')[finding.Line - 1][..21]);
    }
}
