using CareBot.Core.Cases;
using CareBot.Core.Promises;
using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Store.Writing;
using CareBot.Years.Policies;

namespace CareBot.Years.Loading;

/// <summary>Loads a year into a SQLite store by the product's own appender, thousands of turns to a transaction.</summary>
internal static class YearLoader
{
    private const int MomentsACommit = 5_000;

    /// <summary>Makes the store where there is none, writes the people, the policies and then every event of the year.</summary>
    /// <param name="connectionString">Names the file.</param>
    /// <param name="year">What to load.</param>
    /// <param name="clock">The time.</param>
    /// <param name="see">Is told of every moment, as for keeping its ledger.</param>
    /// <param name="cancellationToken">Gives up; what was committed stays.</param>
    public static async Task<LoadedYear> LoadAsync(
        string connectionString,
        Year year,
        TimeProvider clock,
        Action<YearMoment> see,
        CancellationToken cancellationToken
    )
    {
        var options = new StoreOptions();
        await using (var store = await SqliteStore.OpenAsync(connectionString, clock, options, cancellationToken))
        {
            await store.People.SaveAsync(year.Company.Staff, cancellationToken);
            await KeepPoliciesAsync(store, year, cancellationToken);
        }

        using var session = SqliteSession.Open(SqliteLocation.Prepare(connectionString, options), options);
        var loaded = new LoadedYear(0, 0, 0);
        foreach (var group in year.Moments().Chunk(MomentsACommit))
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Begin();
            loaded = Write(session, group, loaded);
            session.Commit();
            Array.ForEach(group, see);
        }

        return loaded;
    }

    private static async Task KeepPoliciesAsync(SqliteStore store, Year year, CancellationToken cancellationToken)
    {
        var (policies, start) = (year.Policies, new DateTimeOffset(year.Plan.Start, TimeOnly.MinValue, TimeSpan.Zero));
        await store.Policies.KeepAsync(policies.First.Version, YearPolicies.FirstText, start, cancellationToken);
        var (later, text) = (policies.Second.Version, YearPolicies.SecondText);
        if (policies.ChangesAt is { } changesAt)
            await store.Policies.KeepAsync(later, text, changesAt, cancellationToken);
    }

    private static LoadedYear Write(SqliteSession session, YearMoment[] moments, LoadedYear before)
    {
        var appender = new EventAppender(session.Tables);
        var after = before;
        foreach (var change in moments.SelectMany(moment => moment.Changes))
        {
            appender.Append(change);
            after = Count(after, change.Events[0].Event) with { Events = after.Events + change.Events.Count };
        }

        session.Tables.Numbers.Put('C', after.Cases);
        session.Tables.Numbers.Put('P', after.Promises);
        return after;
    }

    private static LoadedYear Count(LoadedYear loaded, Core.DomainEvent first) =>
        first switch
        {
            CaseEvent.CaseOpened => loaded with { Cases = loaded.Cases + 1 },
            PromiseEvent.PromiseMade => loaded with { Promises = loaded.Promises + 1 },
            _ => loaded,
        };
}
