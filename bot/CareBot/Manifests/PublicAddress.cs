namespace CareBot.Manifests;

/// <summary>The address under which a channel reaches the program.</summary>
internal static class PublicAddress
{
    /// <summary>Reads it, without a slash at its end; null if no channel could reach it.</summary>
    /// <param name="text">As typed.</param>
    public static string? TryRead(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsPublic(address)
            ? $"https://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}"
            : null;

    private static bool IsPublic(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.HostNameType == UriHostNameType.Dns
        && !address.IsLoopback
        && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" };
}
