using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Finds the unknown facts of which at least one value would change the answer, by trying values.</summary>
internal sealed class MissingFacts(
    CompiledPolicy policy,
    Situation situation,
    Reckoning reckoning,
    AskVerdict? ask,
    OfferVerdict? proposed
)
{
    public IReadOnlyList<string> Find()
    {
        if (reckoning.IsSafety)
            return [];
        var unknown = Unknown();
        if (unknown.Length == 0)
            return [];
        string[] single = [.. unknown.Where(fact => Tries(situation.Facts, fact).Any(Changes))];
        return single.Length > 0 || OpenDimensions.Find(policy, reckoning.Point).Count == 0 ? single : Pair(unknown);
    }

    // Two facts can matter together although neither does alone, as when a rule looks at both.
    private string[] Pair(string[] unknown)
    {
        foreach (
            var (first, second) in unknown.SelectMany((one, i) => unknown.Skip(i + 1).Select(other => (one, other)))
        )
        {
            if (Tries(situation.Facts, first).Any(facts => Tries(facts, second).Any(Changes)))
                return [first, second];
        }

        return [];
    }

    // Most telling first. Left out is what cannot matter, because no rule that is still open looks at it.
    private string[] Unknown()
    {
        var facts = situation.Facts;
        var open = OpenDimensions.Find(policy, reckoning.Point);
        var isWished = facts.Ask is not null || facts.Proposed is not null;
        (string Name, bool Counts)[] candidates =
        [
            (nameof(Facts.Issue), facts.Issue is null),
            (nameof(Facts.Price), facts.Price is null),
            (nameof(Facts.BoughtOn), facts.BoughtOn is null && open.Overlaps([Dimension.AgeDays, Dimension.AgeMonths])),
            (nameof(Facts.Fault), Locator.FaultOf(policy, facts) is null),
            (nameof(Facts.Outstanding), facts.Outstanding is null && (isWished || OwesRest())),
            (nameof(Facts.Place), facts.Place is null && open.Contains(Dimension.Place)),
        ];
        return [.. candidates.Where(each => each.Counts).Select(each => each.Name)];
    }

    private bool OwesRest() =>
        Array.Exists(reckoning.Owed, each => policy.Owed.Rules[each.Rule].Entry.Amount == AmountSource.Outstanding);

    private IEnumerable<Facts> Tries(Facts facts, string fact) =>
        fact switch
        {
            nameof(Facts.Issue) => policy.Document.Issues.Select(issue => facts with { Issue = issue.Key }),
            nameof(Facts.Price) => policy
                .Probes.Amounts(situation.Currency)
                .Select(price => facts with { Price = price }),
            nameof(Facts.BoughtOn) => policy.Probes.Days(situation.Today).Select(day => facts with { BoughtOn = day }),
            nameof(Facts.Fault) => Enum.GetValues<Fault>().Select(fault => facts with { Fault = fault }),
            nameof(Facts.Outstanding) => policy
                .Probes.Amounts(situation.Currency)
                .Select(rest => facts with { Outstanding = rest }),
            _ => Enum.GetValues<Place>().Select(place => facts with { Place = place }),
        };

    private bool Changes(Facts facts)
    {
        var other = situation with { Facts = facts };
        var reckoned = Reckoner.Reckon(policy, other);
        return !reckoning.SameAnswer(reckoned)
            || ask != Decider.AskOf(policy, other, reckoned)
            || proposed != Decider.ProposedOf(policy, other, reckoned);
    }
}
