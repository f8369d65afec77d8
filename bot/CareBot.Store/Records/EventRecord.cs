using System.Text.Json;
using CareBot.Core;

namespace CareBot.Store.Records;

/// <summary>Turns events into audit records and back.</summary>
internal static class EventRecord
{
    /// <summary>Makes the record that follows another; its hash is still to be computed.</summary>
    public static EventRow Write(RecordedEvent recorded, string subject, byte[]? key, (long Seq, byte[] Hash) last) =>
        new(
            last.Seq + 1,
            recorded.Stream,
            recorded.Version,
            recorded.At.UtcTicks,
            recorded.Actor,
            recorded.PolicyVersion,
            KindOf(recorded.Event),
            Json.Write(recorded.Event),
            subject,
            recorded.Personal is null || key is null
                ? null
                : PersonalCipher.Seal(key, recorded.Stream, recorded.Version, recorded.Personal),
            last.Hash,
            []
        );

    /// <summary>Reads an event back, without its personal part where the key is gone.</summary>
    public static RecordedEvent Read(EventRow row, byte[]? key) =>
        new(
            row.Stream,
            row.Version,
            new DateTimeOffset(row.AtTicks, TimeSpan.Zero),
            row.Actor,
            row.PolicyVersion,
            Json.Read<DomainEvent>(row.Data),
            row.Personal is null || key is null ? null : PersonalCipher.Open(key, row.Stream, row.Version, row.Personal)
        );

    /// <summary>Names the kind of an event as its JSON does.</summary>
    public static string KindOf(DomainEvent happened) =>
        JsonNamingPolicy.CamelCase.ConvertName(happened.GetType().Name);
}
