using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.Core.Digests;

/// <summary>Makes a digest. Store by store: what is read grows with the weeks that are looked at, and never with what lies before.</summary>
/// <param name="view">The database as it stands.</param>
/// <param name="policy">The policy in force.</param>
/// <param name="staff">Everybody and every store.</param>
public sealed class DigestBuilder(IDigestView view, Policy policy, StaffDirectory staff)
{
    // Beyond that many, only stores of the same area and the nearest in the alphabet are looked at.
    private const int MostSimilar = 20;
    private const int MostUnsettled = 1000;

    /// <summary>Makes it.</summary>
    /// <param name="scope">Whose week.</param>
    /// <param name="monday">The week's Monday.</param>
    public Digest Build(DigestScope scope, DateOnly monday)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var stores = scope.StoresIn(staff).Select(id => staff.Stores[id]).ToArray();
        var currency = CurrencyOf(stores);
        var weeks = Math.Max(2, policy.Digest.LookBackWeeks);
        var all = Enumerable.Range(0, weeks).Select(_ => NewCount(currency)).ToArray();
        var evidence = new Evidence(weeks);
        var each = stores.Select(store => Read(store, monday, all, evidence, currency)).ToArray();
        var trend = all.Select(week => week.Total()).ToArray();
        return new Digest
        {
            Scope = scope,
            Monday = monday,
            Currency = currency,
            Week = trend[^1],
            Before = trend[^2],
            Trend = trend,
            Budget = BudgetOf(stores, currency),
            Similar = scope is DigestScope.OfStore ? Similar(stores, monday, trend[^1].Opened, currency) : null,
            Stores = scope is DigestScope.OfStore ? [] : each,
            Outstanding = Unpaid(stores, currency),
            Stories = [.. stores.SelectMany(store => StoriesOf(store, monday))],
            Findings = [.. UnansweredSearch.Find(policy.Digest, evidence), .. UnevenSearch.Find(policy, evidence)],
            Proposals = [.. Proposals(evidence)],
        };
    }

    private Currency CurrencyOf(Shop[] stores) =>
        stores.Select(store => store.Currency).Distinct().ToArray() is [var only] ? only : policy.Currency;

    private WeekCount NewCount(Currency currency) => new(currency, amount => Convert(amount, currency));

    // A currency without a rate is a fault of the policy, which it names itself; it must not stop the digest.
    private Money Convert(Money amount, Currency currency) =>
        amount.Currency == currency ? amount : policy.Convert(amount, currency) ?? Money.Zero(currency);

    private StoreFigures Read(Shop store, DateOnly monday, WeekCount[] all, Evidence evidence, Currency currency)
    {
        var own = NewCount(currency);
        var starts = Enumerable
            .Range(1 - all.Length, all.Length)
            .Select(week => StoreWeek.Of(store, monday.AddDays(7 * week)))
            .ToArray();
        foreach (var happening in view.Happenings(store.Id, starts[0].From, starts[^1].To))
        {
            var week = Array.FindIndex(starts, start => happening.At < start.To);
            all[week].Add(happening.What);
            evidence.Add(week, happening);
            if (week == all.Length - 1)
                own.Add(happening.What);
        }

        return new(store.Id, own.Total());
    }

    private IReadOnlyList<KudosStory> StoriesOf(Shop store, DateOnly monday)
    {
        var week = StoreWeek.Of(store, monday);
        return view.Stories(store.Id, week.From, week.To);
    }

    private Money? BudgetOf(Shop[] stores, Currency currency) =>
        stores
            .Select(store => policy.BudgetOf(store.Id, store.Currency)?.PerWeek)
            .OfType<Money>()
            .Select(budget => Convert(budget, currency))
            .Aggregate((Money?)null, (sum, budget) => sum is { } known ? known + budget : budget);

    private SimilarStores? Similar(Shop[] stores, DateOnly monday, int opened, Currency currency)
    {
        if (stores is not [var own])
            return null;
        var together = NewCount(currency);
        var count = 0;
        foreach (var other in Candidates(own))
        {
            var week = StoreWeek.Of(other, monday);
            var happenings = view.Happenings(other.Id, week.From, week.To);
            var cases = happenings.Count(happening => happening.What is Happening.Opened);
            if (cases == 0 || cases * 2 < opened || cases > opened * 2)
                continue;
            count++;
            foreach (var happening in happenings)
                together.Add(happening.What);
        }

        return count == 0 ? null : new(count, together.Total());
    }

    private IEnumerable<Shop> Candidates(Shop own) =>
        staff
            .Stores.Values.Where(other => other.Country == own.Country && other.Id != own.Id)
            .OrderByDescending(other => other.Area == own.Area)
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(MostSimilar);

    private Outstanding Unpaid(Shop[] stores, Currency currency)
    {
        var lists = stores.Select(store => view.Unsettled(store.Id, MostUnsettled)).ToArray();
        var unsettled = lists.SelectMany(list => list).ToArray();
        var owed = unsettled.Where(IsOwed).ToArray();
        var granted = unsettled.Where(one => one.Approval is not null).ToArray();
        return new(
            owed.Length,
            owed.Aggregate(
                Money.Zero(currency),
                (sum, one) => sum + Convert(one.Owed ?? Money.Zero(currency), currency)
            ),
            granted.Length,
            owed.Concat(granted).Select(one => (DateTimeOffset?)one.OpenedAt).Min(),
            lists.All(list => list.Count < MostUnsettled)
        );
    }

    // What is given beyond what is owed says how much it adds; what is owed does not.
    private static bool IsOwed(Case one) =>
        one.Owed is { IsPositive: true } && !one.Given.Any(given => given.Added is null);

    private IEnumerable<Proposal> Proposals(Evidence evidence) =>
        new RaiseSearch(policy, evidence)
            .Find()
            .Concat(new LowerSearch(policy, evidence).Find())
            .Where(proposal => view.FindDeclined(proposal.Key)?.StillHolds(proposal.To, proposal.Cases.Of) is not true);
}
