using CareBot.Core;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Reads streams back, decrypted where the keys live.</summary>
internal static class StreamReading
{
    public static List<RecordedEvent> Read(AllTables tables, string stream) =>
        Open(tables, tables.Events.Stream(stream));

    /// <summary>Reads a case and its promises as one story, in the order in which it was written down.</summary>
    public static List<RecordedEvent> ReadCase(AllTables tables, string caseId)
    {
        if (tables.Cases.Find(caseId) is null)
            return [];
        var rows = tables.Events.Stream(caseId);
        foreach (var promise in tables.Promises.IdsOfCase(caseId))
            rows.AddRange(tables.Events.Stream(promise));
        rows.Sort((left, right) => left.Seq.CompareTo(right.Seq));
        return Open(tables, rows);
    }

    private static List<RecordedEvent> Open(AllTables tables, List<EventRow> rows)
    {
        var keys = rows.Select(row => row.Subject)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(subject => subject, tables.Keys.Find, StringComparer.Ordinal);
        return rows.ConvertAll(row => EventRecord.Read(row, keys[row.Subject]));
    }
}
