using System.Text.Json.Nodes;

namespace CareBot.Manifests;

/// <summary>The manifest of the Slack app.</summary>
internal static class SlackManifest
{
    private const string Placeholder = "https://carebot.example.com";

    /// <summary>Fills it in, ready to be pasted.</summary>
    /// <param name="address">Where Slack reaches the program; null if nowhere.</param>
    /// <param name="socketMode">Whether the program calls Slack, so that Slack calls no address.</param>
    /// <param name="byHand">Whether the bot token is copied into the settings: such a token must not expire, and nobody installs by OAuth.</param>
    public static string Fill(string? address, bool socketMode, bool byHand)
    {
        var manifest = ManifestFiles.ReadJson("slack");
        var settings = manifest.At("settings");
        var command = manifest.At("features").At("slash_commands").AsArray()[0]?.AsObject();
        SetAddress(command, "url", socketMode ? null : address);
        SetAddress(settings.At("event_subscriptions").AsObject(), "request_url", socketMode ? null : address);
        SetAddress(settings.At("interactivity").AsObject(), "request_url", socketMode ? null : address);
        settings["socket_mode_enabled"] = socketMode;

        var oauth = manifest.At("oauth_config").AsObject();
        var usesOAuth = address is not null && !byHand;
        settings["token_rotation_enabled"] = usesOAuth;
        if (usesOAuth)
            oauth["redirect_urls"] = new JsonArray(Moved(oauth.At("redirect_urls").AsArray()[0], address));
        else
            oauth.Remove("redirect_urls");
        return ManifestJson.Write(manifest);
    }

    private static void SetAddress(JsonObject? node, string key, string? address)
    {
        if (node is null)
            throw new InvalidOperationException("The manifest has no slash command.");
        if (address is null)
            node.Remove(key);
        else
            node[key] = Moved(node[key], address);
    }

    private static string? Moved(JsonNode? url, string? address) =>
        url?.GetValue<string>().Replace(Placeholder, address, StringComparison.Ordinal);
}
