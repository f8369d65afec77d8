using System.Text.Json;
using System.Text.Unicode;

namespace CareBot.Adapters;

/// <summary>Reads what a channel sent: bounded, without doubled keys; whatever comes, the answer is a value or nothing.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Parses a body that must be an object; null for everything else.</summary>
    /// <param name="utf8">Any bytes.</param>
    public static JsonElement? ParseObject(ReadOnlyMemory<byte> utf8)
    {
        // The parser takes broken bytes within a text for granted.
        if (!Utf8.IsValid(utf8.Span))
            return null;
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A key with an escaped half of a surrogate pair fails only when it is compared with the others.
            return null;
        }
    }

    /// <summary>Returns a member, or an undefined element where there is none or this is no object.</summary>
    /// <param name="element">Any element.</param>
    /// <param name="name">The member's name.</param>
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>Returns a member's text; null where it is missing, no text, or no valid Unicode.</summary>
    /// <param name="element">Any element.</param>
    /// <param name="name">The member's name.</param>
    public static string? TextAt(this JsonElement element, string name)
    {
        var member = element.At(name);
        if (member.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair parses, and fails only here.
            return null;
        }
    }

    /// <summary>Lists an array's elements; none where it is no array.</summary>
    /// <param name="element">Any element.</param>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
