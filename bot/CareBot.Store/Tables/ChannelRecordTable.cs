using System.Data.Common;
using CareBot.Core.Ports;

namespace CareBot.Store.Tables;

/// <summary>What the adapters must remember, changed only by whoever has read the latest version.</summary>
internal sealed class ChannelRecordTable(IStatements statements)
{
    private const string FindSql = """
        SELECT channel, kind, key, body, version FROM channel_records WHERE channel = $1 AND kind = $2 AND key = $3
        """;

    private const string ListSql = """
        SELECT channel, kind, key, body, version FROM channel_records WHERE channel = $1 AND kind = $2 ORDER BY key
        """;

    private const string AddSql = """
        INSERT INTO channel_records (channel, kind, key, body, version) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT DO NOTHING
        """;

    private const string ChangeSql = """
        UPDATE channel_records SET body = $4, version = version + 1
        WHERE channel = $1 AND kind = $2 AND key = $3 AND version = $5
        """;

    private const string RemoveSql = "DELETE FROM channel_records WHERE channel = $1 AND kind = $2 AND key = $3";

    public ChannelRecord? Find(string channel, string kind, string key) =>
        statements.Prepare(FindSql).First(Read, channel, kind, key);

    public List<ChannelRecord> List(string channel, string kind) =>
        statements.Prepare(ListSql).All(Read, channel, kind);

    /// <summary>Adds or changes a record; false if another was faster.</summary>
    public bool TryPut(ChannelRecord record) =>
        record.Version == 0
            ? statements.Prepare(AddSql).Run(record.Channel, record.Kind, record.Key, record.Body) == 1
            : statements.Prepare(ChangeSql).Run(record.Channel, record.Kind, record.Key, record.Body, record.Version)
                == 1;

    public void Remove(string channel, string kind, string key) =>
        statements.Prepare(RemoveSql).Run(channel, kind, key);

    private static ChannelRecord Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4));
}
