using CareBot.Core.Empowerment;
using CareBot.Delivery;
using CareBot.People;
using CareBot.Settings;
using CareBot.Slack;
using CareBot.Store.Sqlite;
using CareBot.Teams;
using CareBot.Web;

namespace CareBot.Hosting;

/// <summary>What must be there before the first request can be answered; opening it says what is wrong, all in words.</summary>
/// <param name="Store">The database.</param>
/// <param name="Policy">The policy as it stood at the start.</param>
/// <param name="PolicyText">Its text.</param>
/// <param name="Roster">The people.</param>
/// <param name="Signal">Rung after a commit.</param>
/// <param name="Writer">Whether the database can be written.</param>
/// <param name="Slack">Slack.</param>
/// <param name="Teams">Teams.</param>
/// <param name="Web">The rehearsal page.</param>
internal sealed record ServerParts(
    SqliteStore Store,
    Policy Policy,
    string PolicyText,
    StaffRoster Roster,
    OutboxSignal Signal,
    WriterHealth Writer,
    SlackOptions Slack,
    TeamsOptions Teams,
    WebOptions Web
) : IAsyncDisposable
{
    /// <summary>Opens everything, or writes what is wrong and returns null.</summary>
    public static async Task<ServerParts?> OpenAsync(
        CareBotSettings settings,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        if (PolicyLoading.Load(settings.PolicyPath, error) is not { Policy: { } policy, Text: { } text })
            return null;
        var signal = new OutboxSignal();
        var health = new WriterHealth(TimeProvider.System);
        var store = await StoreOpening.OpenAsync(settings, signal, health, cancellationToken);
        var directory = await FirstImport.LoadAsync(store.People, settings, policy, error, cancellationToken);
        if (directory is not null)
        {
            return new ServerParts(
                store,
                policy,
                text,
                new StaffRoster(directory),
                signal,
                health,
                ChannelOptions.Slack(settings.Slack),
                ChannelOptions.Teams(settings.Teams),
                PageOf(settings)
            );
        }

        await store.DisposeAsync();
        signal.Dispose();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Signal.Dispose();
    }

    private static WebOptions PageOf(CareBotSettings settings) =>
        new()
        {
            Enabled = settings.Web.Enabled,
            Development = settings.IsDevelopment,
            LoginSecret = settings.Web.LoginSecret?.Value,
            ClockPath = Path.Combine(settings.ContentRoot, "data", "rehearsal-clock"),
        };
}
