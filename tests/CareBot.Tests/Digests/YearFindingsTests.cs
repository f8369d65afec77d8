using CareBot.Core.Digests;
using CareBot.Years;

namespace CareBot.Tests.Digests;

/// <summary>What is hidden in a year is found, and nothing is found where nothing is hidden.</summary>
public sealed class YearFindingsTests
{
    private static readonly DigestScope.OfCompany Company = new();

    // Eight weeks on each side of the policy's change.
    private static readonly int[] Weeks = [7, 9, 18, 19];

    // Making a year takes ten seconds; CAREBOT_YEARS=all looks at more of them.
    private static readonly bool IsAll = Environment.GetEnvironmentVariable("CAREBOT_YEARS") == "all";

    public static TheoryData<int> Planted => [.. Enumerable.Range(1, IsAll ? 6 : 1)];

    public static TheoryData<int> Plain => [.. Enumerable.Range(20, IsAll ? 8 : 1)];

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_limit_that_is_too_low_is_found(int seed)
    {
        var view = new YearView(Hiding(seed, new PlantedFacts { LowLimit = new("poor-quality") }));

        foreach (var digest in DigestsOf(view))
        {
            var proposal = Assert.Single(digest.Proposals);
            Assert.Equal("raise:gesture-associate:poor-quality", proposal.Key);
            Assert.True(proposal.IsHigher);
            Assert.True(proposal.To > proposal.From);
            Assert.True(
                proposal.To <= proposal.From + proposal.From,
                $"{proposal.To} is more than was always granted."
            );
            Assert.Empty(digest.Findings);
        }
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_limit_that_is_too_generous_is_found(int seed)
    {
        var view = new YearView(Hiding(seed, new PlantedFacts { GenerousLimit = new() }));

        foreach (var digest in DigestsOf(view))
        {
            Assert.NotEmpty(digest.Proposals);
            Assert.All(
                digest.Proposals,
                proposal => Assert.StartsWith("lower:gesture-supervisor:", proposal.Key, StringComparison.Ordinal)
            );
            Assert.All(digest.Proposals, proposal => Assert.True(proposal.PerMonth.MinorUnits < 0));
            Assert.Empty(digest.Findings);
        }
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void An_unfair_store_is_found(int seed)
    {
        var view = new YearView(Hiding(seed, new PlantedFacts { HasUnfairStore = true }));

        var digests = DigestsOf(view).ToList();

        // A store of that size has weeks in which chance hides it; it must show in most, and nobody else ever.
        Assert.True(digests.Count(digest => digest.Findings.Count > 0) * 2 > digests.Count);
        Assert.All(digests.SelectMany(digest => digest.Findings), finding => IsLess(finding, view.Year.UnfairStore));
        Assert.All(digests, digest => Assert.Empty(digest.Proposals));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_manager_who_is_always_away_is_found_and_not_named(int seed)
    {
        var view = new YearView(Hiding(seed, new PlantedFacts { HasAwayManager = true }));

        foreach (var digest in DigestsOf(view))
        {
            var silent = Assert.IsType<DigestFinding.NobodyAnswers>(Assert.Single(digest.Findings));
            Assert.Equal(view.Year.AwayStore, silent.Store);
            Assert.DoesNotContain(
                view.Year.Company.Staff.Employees.Keys,
                id => silent.Step.Contains(id, StringComparison.Ordinal)
            );
            Assert.Empty(digest.Proposals);
        }
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void Where_nothing_is_hidden_nothing_is_found_in_any_week(int seed)
    {
        var view = new YearView(YearPlan.Plain(seed));

        for (var week = 2; week < view.Year.Plan.Weeks; week++)
        {
            var digest = view.Digest(Company, week);

            Assert.True(digest.Findings.Count == 0, $"Week {week}: {string.Join("; ", digest.Findings)}");
            Assert.True(digest.Proposals.Count == 0, $"Week {week}: {string.Join("; ", digest.Proposals)}");
        }
    }

    private static void IsLess(DigestFinding finding, string store)
    {
        var uneven = Assert.IsType<DigestFinding.Uneven>(finding);
        Assert.Equal(store, uneven.Store);
        Assert.True(uneven.Here.Percent < uneven.Expected);
    }

    private static YearPlan Hiding(int seed, PlantedFacts planted) =>
        new(seed)
        {
            Planted = planted,
            // With fewer, eight weeks of one role and one kind of trouble are too few to be sure in each of them.
            CasesAWeek = 80,
            Weeks = 20,
            PolicyChangesIn = 10,
        };

    private static IEnumerable<Digest> DigestsOf(YearView view) => Weeks.Select(week => view.Digest(Company, week));
}
