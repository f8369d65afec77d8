using System.Text.Json.Nodes;

namespace CareBot.Manifests;

/// <summary>The manifests as they are shipped with the program.</summary>
internal static class ManifestFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "manifests");

    public static byte[] Read(string channel, string name) => File.ReadAllBytes(Path.Combine(Folder, channel, name));

    public static JsonNode ReadJson(string channel) =>
        JsonNode.Parse(Read(channel, "manifest.json"))
        ?? throw new InvalidOperationException($"The manifest of {channel} is empty.");
}
