using CareBot.CommandLine;
using CareBot.Delivery;
using CareBot.Settings;
using CareBot.Store;
using CareBot.Store.Sqlite;

namespace CareBot.Hosting;

/// <summary>Opens the database that the settings name.</summary>
internal static class StoreOpening
{
    /// <summary>Opens it for the running program.</summary>
    public static Task<SqliteStore> OpenAsync(
        CareBotSettings settings,
        OutboxSignal signal,
        WriterHealth health,
        CancellationToken cancellationToken
    ) =>
        OpenAsync(
            settings,
            new StoreOptions { OutboxWritten = signal.Ring, WriterFailed = health.Fail },
            cancellationToken
        );

    /// <summary>Opens it for one command.</summary>
    public static async Task<OpenedStore> OpenAsync(CareBotSettings settings, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(settings, new StoreOptions(), cancellationToken);
        return new OpenedStore(store.People, store.Cases, store)
        {
            Outbox = store.Outbox,
            Digests = store.Digests,
            Policies = store.Policies,
            Histories = store.Histories,
            Location = store.Location,
            Version = store.Version,
        };
    }

    private static Task<SqliteStore> OpenAsync(
        CareBotSettings settings,
        StoreOptions options,
        CancellationToken cancellationToken
    ) =>
        SqliteStore.OpenAsync(settings.Storage.ConnectionString.Value, TimeProvider.System, options, cancellationToken);
}
