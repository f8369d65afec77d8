using System.Net;

namespace CareBot.Settings;

/// <summary>The addresses to listen on.</summary>
internal static class ListenAddresses
{
    public static (IReadOnlyList<string> Urls, bool IsOnLoopback) Read(SettingValues values)
    {
        var urls = values
            .Text(SettingKeys.Urls)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var addresses = urls.Select(TryParse).ToArray();
        for (var i = 0; i < urls.Length; i++)
        {
            if (addresses[i] is null)
            {
                values.Refuse(
                    SettingKeys.Urls,
                    $"'{urls[i]}' is no address to listen on; expected one like http://127.0.0.1:5080."
                );
            }
        }

        return (urls, addresses.All(address => address is not null && IsLoopback(address)));
    }

    private static BindingAddress? TryParse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http" or "https", PathBase: "", Host.Length: > 0, Port: >= 0 and <= 65535 }
                ? address
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsLoopback(BindingAddress address) =>
        address.IsUnixPipe
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
