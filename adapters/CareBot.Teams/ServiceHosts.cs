using System.Diagnostics.CodeAnalysis;

namespace CareBot.Teams;

/// <summary>Where our token may go. A service address comes out of a request, so whoever got a foreign one in would be sent case data and a token.</summary>
internal sealed class ServiceHosts(TeamsOptions options)
{
    // Whatever a browser, a proxy and a library might read differently.
    private const string Confusing = "\\@#?%";

    /// <summary>Gets the address to try for a tenant from which nobody ever spoke: the first host that is named in full.</summary>
    public Uri? Default =>
        options.AllowedServiceHosts.FirstOrDefault(host => host.Length > 0 && host[0] != '.') is { } host
        && TryRead($"https://{host}/teams/", out var address)
        && !address.IsLoopback
            ? address
            : null;

    /// <summary>Reads an address if it is one of those.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="address">The address.</param>
    public bool TryRead(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text is not null
            && text.All(c => c is > ' ' and < '\x7f' && !Confusing.Contains(c, StringComparison.Ordinal))
            && Uri.TryCreate(text, UriKind.Absolute, out address)
            && Allows(address);
    }

    /// <summary>Tells whether an address is one of those.</summary>
    /// <param name="address">Any address.</param>
    public bool Allows(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || address.Query.Length + address.Fragment.Length > 0)
            return false;
        if (address.IsLoopback)
            return address.Scheme is "https" or "http" && (IsListed(address) || !options.RequiresAuthentication);
        return address is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns }
            && options.AllowedServiceHosts.Any(host => Matches(address.Host, host));
    }

    private bool IsListed(Uri address) =>
        options.AllowedServiceHosts.Any(host => IsSame(host, address.Host) || IsSame($"[{host}]", address.Host));

    // An ending starts with a dot, so that it ends at the border of a label.
    private static bool Matches(string host, string allowed) =>
        allowed.StartsWith('.')
            ? host.Length > allowed.Length && host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
            : IsSame(host, allowed);

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
