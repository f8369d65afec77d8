using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CareBot.Adapters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CareBot.Slack.Reading;

/// <summary>Turns a form body into the JSON that a socket would have brought.</summary>
internal static class SlackForm
{
    private const int MostFields = 64;

    /// <summary>Tells whether a body is Slack's test call, without reading the form.</summary>
    /// <param name="body">Any bytes.</param>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> body) =>
        body.StartsWith("ssl_check=1"u8) || body.IndexOf("&ssl_check=1"u8) >= 0;

    /// <summary>Reads a slash command: an object of texts. Null if it is none.</summary>
    /// <param name="body">Any bytes.</param>
    public static JsonElement? ReadCommand(ReadOnlyMemory<byte> body) =>
        Read(body) is { } fields ? StrictJson.ParseObject(JsonSerializer.SerializeToUtf8Bytes(fields)) : null;

    /// <summary>Reads an interaction: the JSON in the field <c>payload</c>. Null if it is none.</summary>
    /// <param name="body">Any bytes.</param>
    public static JsonElement? ReadInteraction(ReadOnlyMemory<byte> body) =>
        Read(body)?.GetValueOrDefault("payload") is { } payload
            ? StrictJson.ParseObject(Encoding.UTF8.GetBytes(payload))
            : null;

    private static Dictionary<string, string>? Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return null;
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body.Span))
            {
                ValueCountLimit = MostFields,
                KeyLengthLimit = 256,
                ValueLengthLimit = RawBody.MaxBytes,
            };
            return Once(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A field that comes twice means one thing to one reader and another to the next.
    private static Dictionary<string, string>? Once(Dictionary<string, StringValues> form) =>
        form.Values.All(values => values.Count == 1)
            ? form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)
            : null;
}
