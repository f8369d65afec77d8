using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Years;

[Collection(OneYear.Collection)]
public sealed class YearVerdictTests(OneYear years)
{
    [Fact]
    public void Every_verdict_is_what_the_policy_of_the_day_says_to_the_last_letter()
    {
        var facts = new Dictionary<string, Facts>(StringComparer.Ordinal);
        var year = years.Full.Year;
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var recorded in years.Full.Events.Where(recorded => recorded.Event is CaseEvent))
        {
            facts[recorded.Stream] = FactsAfter(recorded.Event) ?? facts[recorded.Stream];
            if (WeighedIn(recorded.Event) is not { } weighed)
                continue;
            var policy = year.Policies.At(recorded.At);
            var store = years.Full.Cases[recorded.Stream].Store;
            var situation = Weighings.SituationOf(weighed, facts[recorded.Stream], store);
            Assert.Equal(policy.Version, recorded.PolicyVersion);
            Assert.Equal(weighed, Weighings.Of(policy, situation, weighed.Offer));
            seen.Add($"{recorded.Event.GetType().Name} {weighed.Judged}");
        }

        Assert.Contains("CaseOpened ", seen);
        Assert.Contains("AttemptRefused TooSmall", seen);
        Assert.Contains("AttemptRefused InPlaceOfOwed", seen);
        Assert.Contains("AttemptRefused TooMuch", seen);
        Assert.Contains("RemedyGiven Owed", seen);
        Assert.Contains("RemedyGiven Allowed", seen);
        Assert.Contains("CaseEscalated NeedsApproval", seen);
        Assert.Contains("CaseEscalated Allowed", seen);
        Assert.Contains("CaseDecided Allowed", seen);
    }

    [Fact]
    public void Policy_changes_in_the_middle()
    {
        var versions = years.Plain.Events.Select(recorded => recorded.PolicyVersion).Distinct(StringComparer.Ordinal);

        Assert.Equal([years.Plain.Year.Policies.First.Version, years.Plain.Year.Policies.Second.Version], versions);
    }

    [Fact]
    public void Events_are_in_order_of_time()
    {
        var times = years.Full.Events.Select(recorded => recorded.At).ToList();

        Assert.Equal(times.Order(), times);
    }

    private static Facts? FactsAfter(DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseOpened opened => opened.Facts,
            CaseEvent.FactsChanged changed => changed.Facts,
            _ => null,
        };

    private static Weighing? WeighedIn(DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseOpened opened => opened.Weighed,
            CaseEvent.FactsChanged changed => changed.Weighed,
            CaseEvent.AttemptRefused refused => refused.Weighed,
            CaseEvent.RemedyGiven given => given.Weighed,
            CaseEvent.CaseEscalated escalated => escalated.Weighed,
            CaseEvent.CaseDecided decided => decided.Weighed,
            _ => null,
        };
}
