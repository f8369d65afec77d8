using CareBot.Core.Ports;
using CareBot.Hosting;
using CareBot.Schedules;
using CareBot.Settings;
using CareBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareBot.Tests.Fakes;

/// <summary>The whole program on a free port of this machine, with a database of its own, inside the test's process.</summary>
internal sealed class ProgramInProcess : IAsyncDisposable
{
    // Many times what anything takes on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly string _folder;
    private readonly ServerParts _parts;
    private readonly WebApplication _app;

    private ProgramInProcess(string folder, ServerParts parts, WebApplication app, CollectingLogger log)
    {
        (_folder, _parts, _app, Log) = (folder, parts, app, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    /// <summary>Gets everything that was logged.</summary>
    public CollectingLogger Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Reads every audit record so far, of whatever stream: "C-7K2 caseDecided by tom", and what else it says as JSON.</summary>
    public IReadOnlyList<string> Audit()
    {
        const string Sql = "SELECT stream || ' ' || kind || ' by ' || actor || ' ' || data FROM events ORDER BY seq";
        using var connection = new SqliteConnection($"Data Source={_parts.Store.Location};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var records = new List<string>();
        while (reader.Read())
            records.Add(reader.GetString(0));
        return records;
    }

    /// <summary>Starts it in Development, with the sample retailer, everybody with an account in both channels.</summary>
    /// <param name="teamsTenant">The tenant of everybody's Entra account.</param>
    /// <param name="settings">As on the command line, such as <c>--Slack:Enabled=true</c>.</param>
    public static Task<ProgramInProcess> StartAsync(Guid teamsTenant, params IEnumerable<string> settings) =>
        StartAsync(teamsTenant, channelOf: null, settings);

    /// <summary>Starts it in Development, with the sample retailer, everybody with an account in one channel.</summary>
    /// <param name="teamsTenant">The tenant of everybody's Entra account.</param>
    /// <param name="channelOf">A person's channel, by their id; null for both.</param>
    /// <param name="settings">As on the command line, such as <c>--Slack:Enabled=true</c>.</param>
    public static Task<ProgramInProcess> StartAsync(
        Guid teamsTenant,
        Func<string, string>? channelOf,
        params IEnumerable<string> settings
    )
    {
        var folder = Directory.CreateTempSubdirectory("carebot-host-").FullName;
        var people = SampleAccounts.WriteTo(folder, teamsTenant, channelOf);
        var pairs = settings.Select(setting => setting[2..].Split('=', 2)).Select(pair => (pair[0], (string?)pair[1]));
        return StartAsync(folder, [("People:Path", people), .. pairs]);
    }

    /// <summary>Starts it in Development, with the sample retailer unless the settings say otherwise.</summary>
    public static Task<ProgramInProcess> StartAsync(params (string Key, string? Value)[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("carebot-host-").FullName, settings);

    private static async Task<ProgramInProcess> StartAsync(string folder, (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Prepend(("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "carebot.db")}"))
                    .Prepend(("Urls", "http://127.0.0.1:0"))
                    .Select(setting => KeyValuePair.Create(setting.Item1, setting.Item2))
            )
            .Build();
        var reading = SettingsReader.Read(configuration, "Development", folder);
        Assert.Empty(reading.Problems);
        var read = reading.Settings ?? throw new InvalidOperationException("The settings are wrong.");
        var parts = await ServerParts.OpenAsync(read, Console.Error, CancellationToken.None);
        Assert.NotNull(parts);
        var log = new CollectingLogger();
        var app = Server.Build(
            ["--Logging:LogLevel:Default=Debug", "--Logging:Console:LogLevel:Default=None"],
            read,
            parts
        );
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync(CancellationToken.None);
        return new ProgramInProcess(folder, parts, app, log);
    }

    /// <summary>Waits until nothing is left to be sent.</summary>
    public async Task UntilAllIsSaidAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var outbox = Services.GetRequiredService<IOutbox>();
        while ((await outbox.ReportAsync(limit: 0, patience.Token)).Waiting > 0)
            await Task.Delay(Look, TimeProvider.System, patience.Token);
    }

    /// <summary>Moves the clock ahead.</summary>
    public void Move(TimeSpan span) => Assert.True(Services.GetRequiredService<RehearsalClock>().TryMove(span));

    /// <summary>Moves the clock ahead to a time at which all stores are open.</summary>
    public void MoveToTuesday() => Move(Tuesday.Ahead(Services.GetRequiredService<TimeProvider>().GetUtcNow()));

    /// <summary>Moves the clock ahead, does what is due by then, and waits until it is said.</summary>
    public async Task SkipAsync(TimeSpan span)
    {
        Move(span);
        var due = Services.GetRequiredService<DueRunner>();
        while (await due.RunAsync(CancellationToken.None) > 0) { }
        await UntilAllIsSaidAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        LogSecrecy.Check(Log.Written);
    }
}
