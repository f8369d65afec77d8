using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Manifests;

/// <summary>Changes a manifest and writes it as a person would.</summary>
internal static class ManifestJson
{
    // It is read by people, and pasted into forms that escape for themselves.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode manifest) => manifest.ToJsonString(Readable);

    /// <summary>Finds what must be there; its absence is a mistake of ours.</summary>
    public static JsonNode At(this JsonNode node, string key) =>
        node[key] ?? throw new InvalidOperationException($"The manifest has no '{key}'.");
}
