using CareBot.Manifests;

namespace CareBot.CommandLine;

/// <summary>Under which address a channel reaches the program.</summary>
internal static class ManifestUrl
{
    /// <summary>Reads it; null if it will not do, and then that was said.</summary>
    public static string? Read(CommandContext context, string url)
    {
        var address = PublicAddress.TryRead(url);
        if (address is null)
        {
            context.Fail(
                $"--url: '{url}' will not do; expected an https address that can be reached from outside and has no path, such as https://carebot.example.com."
            );
        }
        return address;
    }
}
