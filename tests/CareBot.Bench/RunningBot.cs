using CareBot.Core.Ports;
using CareBot.Hosting;
using CareBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Bench;

/// <summary>The real program's web application in this process, on a loopback port and a database of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly ServerParts _parts;
    private readonly WebApplication _app;
    private readonly string _database;

    private RunningBot(ServerParts parts, WebApplication app, string folder)
    {
        (_parts, _app) = (parts, app);
        _database = $"Data Source={Path.Combine(folder, "carebot.db")};Mode=ReadOnly";
    }

    public int Port => new Uri(_app.Urls.First()).Port;

    public ITurns Turns => Get<ITurns>();

    /// <summary>Gets a part of it.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts it.</summary>
    /// <param name="folder">Holds people.csv and stores.csv, and will hold the database.</param>
    /// <param name="more">Further settings.</param>
    public static async Task<RunningBot> StartAsync(string folder, params string[] more)
    {
        string[] args = [.. ServeArguments.For(folder, "http://127.0.0.1:0"), .. more];
        var reading = SettingsSource.Read(args, folder);
        var settings = reading.Settings ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
        var parts =
            await ServerParts.OpenAsync(settings, Console.Error, CancellationToken.None)
            ?? throw new InvalidOperationException("The program does not start.");
        var app = Server.Build(args, settings, parts);
        await app.StartAsync(CancellationToken.None);
        return new RunningBot(parts, app, folder);
    }

    /// <summary>Counts rows from outside the program.</summary>
    /// <param name="table">A table, with a condition if need be.</param>
    public long Count(string table)
    {
        using var connection = new SqliteConnection(_database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    /// <summary>Counts what people said; what the bot plans for itself has its turns too.</summary>
    public long CountSaid() => Count("inbox WHERE employee <> 'carebot'");

    /// <summary>Waits until everything that was said is delivered, so that one round does not pay for another.</summary>
    public async Task DrainAsync()
    {
        while (Count("outbox WHERE state IN ('pending', 'sending')") > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
    }
}
