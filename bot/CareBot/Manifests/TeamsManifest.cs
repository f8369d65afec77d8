using System.Security.Cryptography;
using System.Text;

namespace CareBot.Manifests;

/// <summary>The manifest of the Teams app.</summary>
internal static class TeamsManifest
{
    /// <summary>Gets the most characters that the developer's name may have.</summary>
    public const int LongestDeveloper = 32;

    /// <summary>Fills it in.</summary>
    /// <param name="appId">The application id of the bot.</param>
    /// <param name="address">Where people read about the bot.</param>
    /// <param name="developer">Who answers for the bot; null for the name in the file.</param>
    /// <param name="version">The version of the package, such as <c>1.0.1</c>; null for the one in the file.</param>
    public static string Fill(Guid appId, string address, string? developer, string? version)
    {
        var manifest = ManifestFiles.ReadJson("teams");
        manifest["id"] = IdOf(appId).ToString("D");
        var bot = manifest.At("bots").AsArray()[0] ?? throw new InvalidOperationException("The manifest has no bot.");
        bot["botId"] = appId.ToString("D");
        var about = manifest.At("developer");
        foreach (var page in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            about[page] = address;
        if (developer is not null)
            about["name"] = developer;
        if (version is not null)
            manifest["version"] = version;
        return ManifestJson.Write(manifest);
    }

    // An app and its bot are two things to Teams. The same bot is always the same app, so that a new package replaces the old.
    private static Guid IdOf(Guid appId)
    {
        var id = SHA256.HashData(Encoding.ASCII.GetBytes($"carebot teams app {appId:D}")).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80); // RFC 9562, version 8: made by a rule of our own
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
