using System.Collections.Concurrent;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Answering;

/// <summary>Knows how often a short-lived address may still be used: five times within thirty minutes.</summary>
internal sealed class ResponseUrls(SlackOptions options, TimeProvider clock)
{
    private const int MostUses = 5;
    private const int Most = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (int Uses, DateTimeOffset Until)> _used = new(StringComparer.Ordinal);

    /// <summary>Takes one use, if there is one left; null where there is none, or where it is none of Slack's.</summary>
    /// <param name="address">An address of ours.</param>
    public Uri? TryTake(SlackAddress address)
    {
        if (address is not { Url: { } text, Since: { } since } || TryRead(text) is not { } url)
            return null;
        var (now, until) = (clock.GetUtcNow(), DateTimeOffset.FromUnixTimeSeconds(since) + Life);
        if (now >= until)
            return null;
        if (_used.Count >= Most)
            Sweep(now);
        var taken = _used.AddOrUpdate(text, (1, until), (_, used) => (used.Uses + 1, used.Until));
        return taken.Uses <= MostUses ? url : null;
    }

    /// <summary>Reads an address; null where it is none of Slack's.</summary>
    /// <param name="text">As it came.</param>
    public Uri? TryRead(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && IsSlacks(url) ? url : null;

    private bool IsSlacks(Uri url) =>
        (
            url.Scheme == Uri.UriSchemeHttps
            && url.IsDefaultPort
            && url.Host is "hooks.slack.com" or "hooks.slack-gov.com"
        )
        // Where Slack itself is played on this machine, its hooks are too.
        || (options.ApiBaseUrl.IsLoopback && url.Host == options.ApiBaseUrl.Host && IsHttp(url));

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (url, _) in _used.Where(used => used.Value.Until <= now))
            _used.TryRemove(url, out _);
        // Slack counts as well; what is forgotten here it refuses itself.
        if (_used.Count >= Most)
            _used.Clear();
    }
}
