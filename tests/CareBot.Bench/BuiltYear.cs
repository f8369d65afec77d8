using CareBot.Core.Ports;
using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Years;

namespace CareBot.Bench;

/// <summary>A file that holds a history, to be asked.</summary>
/// <param name="Cases">How many cases are in it.</param>
/// <param name="Path">The file.</param>
/// <param name="Year">What it was made of: the policies, and the people.</param>
internal sealed record BuiltYear(long Cases, string Path, Year Year)
{
    /// <summary>Gets the Monday of its last week, which is whole and the same in every size.</summary>
    public DateOnly LastMonday => Year.Plan.End.AddDays(-7);

    /// <summary>Gets that week by the clock of Greenwich.</summary>
    public HistorySpan LastWeek
    {
        get
        {
            var monday = new DateTimeOffset(LastMonday, TimeOnly.MinValue, TimeSpan.Zero);
            return new(monday, monday.AddDays(7));
        }
    }

    public Task<SqliteStore> OpenAsync() =>
        SqliteStore.OpenAsync($"Data Source={Path}", TimeProvider.System, new StoreOptions(), CancellationToken.None);
}
