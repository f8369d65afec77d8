using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Years;
using CareBot.Years.Ledger;

namespace CareBot.Tests.Digests;

/// <summary>A year in memory, as a store would show it to a digest, and its ledger.</summary>
internal sealed class YearView : IDigestView
{
    private readonly Dictionary<string, List<StoreHappening>> _happenings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Case> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Promise> _promises = new(StringComparer.Ordinal);

    public YearView(YearPlan plan)
    {
        Year = new Year(plan);
        var rows = new List<LedgerEntry>();
        foreach (var moment in Year.Moments())
        {
            rows.AddRange(moment.Rows);
            foreach (var recorded in moment.Changes.SelectMany(change => change.Events))
                Follow(recorded);
        }

        Ledger = new LedgerFigures(rows, Year.Company.Stores);
    }

    public Year Year { get; }

    public LedgerFigures Ledger { get; }

    public IReadOnlyList<StoreHappening> Happenings(string store, DateTimeOffset from, DateTimeOffset to) =>
        [.. _happenings.GetValueOrDefault(store, []).Where(happening => happening.At >= from && happening.At < to)];

    public IReadOnlyList<Case> Unsettled(string store, int limit) =>
        [
            .. _cases
                .Values.Where(one => one.Store == store && one.Status != CaseStatus.Settled)
                .OrderBy(one => one.OpenedAt)
                .Take(limit),
        ];

    public IReadOnlyList<KudosStory> Stories(string store, DateTimeOffset from, DateTimeOffset to) => [];

    public DeclinedProposal? FindDeclined(string key) => null;

    /// <summary>Makes the digest of a week by the policy that was in force at its end.</summary>
    public Digest Digest(DigestScope scope, int week)
    {
        var monday = Year.Plan.Start.AddDays(7 * week);
        var end = new DateTimeOffset(monday.AddDays(6), TimeOnly.MinValue, TimeSpan.Zero);
        return new DigestBuilder(this, Year.Policies.At(end), Year.Company.Staff).Build(scope, monday);
    }

    private void Follow(RecordedEvent recorded)
    {
        if (recorded.Event is CaseEvent)
        {
            var before = _cases.GetValueOrDefault(recorded.Stream);
            var after = _cases[recorded.Stream] = Case.Evolve(before, recorded);
            Add(after.Store, recorded, Core.Digests.Happenings.Of(before, after, recorded));
        }
        else if (recorded.Event is PromiseEvent)
        {
            var before = _promises.GetValueOrDefault(recorded.Stream);
            var after = _promises[recorded.Stream] = Promise.Evolve(before, recorded);
            Add(after.Store, recorded, Core.Digests.Happenings.Of(before, recorded));
        }
    }

    private void Add(string store, RecordedEvent recorded, Happening? what)
    {
        if (what is null)
            return;
        if (!_happenings.TryGetValue(store, out var all))
            _happenings[store] = all = [];
        all.Add(new StoreHappening(store, recorded.At, recorded.Stream, what));
    }
}
