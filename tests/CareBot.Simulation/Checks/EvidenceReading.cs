using System.Text;
using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Policies;
using CareBot.Simulation.Machine;
using Microsoft.Data.Sqlite;

namespace CareBot.Simulation.Checks;

/// <summary>Reads the evidence from the database file, past the program.</summary>
internal static class EvidenceReading
{
    private const string EventsSql = "SELECT stream, version, at, actor, policy_version, data FROM events ORDER BY seq";
    private const string OutboxSql = "SELECT id, recipient, state, cause FROM outbox ORDER BY id";

    public static Evidence Read(Surroundings world, AuditReport audit)
    {
        using var connection = new SqliteConnection($"Data Source={world.Database};Mode=ReadOnly");
        connection.Open();
        return new Evidence
        {
            Events = All(connection, EventsSql, Event),
            Outbox = All(connection, OutboxSql, Fate),
            Ledger = world.Ledger,
            Staff = world.Staff,
            Policies = new[] { false, true }
                .Select(withFallback => Compile(PolicyFiles.Text(withFallback)))
                .ToDictionary(policy => policy.Version, StringComparer.Ordinal),
            Accepted = world.Tally.Accepted,
            Turns = world.Tally.Turns,
            Audit = audit,
            EndedAt = world.Now,
        };
    }

    private static Policy Compile(string text) =>
        PolicyFile.Compile(Encoding.UTF8.GetBytes(text)).Policy
        ?? throw new InvalidOperationException("The policy is broken.");

    private static List<T> All<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    private static RecordedEvent Event(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt64(1),
            new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
            row.GetString(3),
            row.GetString(4),
            JsonSerializer.Deserialize<DomainEvent>(row.GetString(5), CoreJson.Options)
                ?? throw new InvalidOperationException("An event is empty.")
        );

    private static OutboxFate Fate(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));
}
