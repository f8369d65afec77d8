using System.Text;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Core.Replays;
using CareBot.Policies;
using CareBot.Store.Sqlite;
using CareBot.Years.Policies;

namespace CareBot.Bench;

/// <summary>What a digest and a replay ask of a history. Each answer is looked at, so that nothing is fast because it found nothing.</summary>
internal static class DigestQuestions
{
    private static readonly Policy Draft = ReadDraft();

    /// <summary>Gets those that are about the last week, which is the same in every size.</summary>
    public static IReadOnlyList<DigestQuestion> OfTheWeek =>
        [
            new(
                "digest of one store",
                (year, store) => DigestAsync(year, store, new DigestScope.OfStore(year.Year.Company.Stores[0].Id))
            ),
            new("digest of the company", (year, store) => DigestAsync(year, store, new DigestScope.OfCompany())),
            new("replay of the last week, exactly", ReplayAsync),
            new("replay of the last week, by a draft", (year, store) => TryAsync(store, year.LastWeek)),
        ];

    /// <summary>Asks a draft about everything that ever happened; tells how many cases there were.</summary>
    public static Task<long> TryAllAsync(BuiltYear year, SqliteStore store) =>
        TryAsync(store, new HistorySpan(DateTimeOffset.MinValue, year.LastWeek.To));

    private static async Task DigestAsync(BuiltYear year, SqliteStore store, DigestScope scope)
    {
        var (policy, staff) = (year.Year.Policies.At(year.LastWeek.To), year.Year.Company.Staff);
        var digest = await store.Digests.LookAsync(
            view => new DigestBuilder(view, policy, staff).Build(scope, year.LastMonday),
            CancellationToken.None
        );
        if (digest is not { Week.Opened: > 0, Before.Opened: > 0 } || digest.Trend.Any(week => week.Opened == 0))
            throw new InvalidOperationException("The digest tells of a week in which nothing happened.");
    }

    private static async Task ReplayAsync(BuiltYear year, SqliteStore store)
    {
        var replay = new ExactReplay(year.LastWeek, year.Year.Policies.Find);
        await foreach (var history in store.Histories.ReadAsync(year.LastWeek, CancellationToken.None))
            replay.Add(history);
        if (replay.Result is not { Verdicts: > 0, Differences: [] })
            throw new InvalidOperationException("The replay was not exact.");
    }

    private static async Task<long> TryAsync(SqliteStore store, HistorySpan span)
    {
        var replay = new DraftReplay(span, Draft);
        await foreach (var history in store.Histories.ReadAsync(span, CancellationToken.None))
            replay.Add(history);
        return replay.Report is { Changed: > 0, NotAsked: 0 } report
            ? report.Cases
            : throw new InvalidOperationException("The draft changed nothing, or was not asked.");
    }

    private static Policy ReadDraft()
    {
        const string before = "title: associate, may add: 15";
        var text = YearPolicies.FirstText.Replace(before, "title: associate, may add: 25", StringComparison.Ordinal);
        return PolicyFile.Compile(Encoding.UTF8.GetBytes(text)).Policy
            ?? throw new InvalidOperationException("The draft does not compile.");
    }
}
