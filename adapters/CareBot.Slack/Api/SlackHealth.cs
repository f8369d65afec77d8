using System.Collections.Concurrent;
using System.Globalization;
using CareBot.Core.Ports;

namespace CareBot.Slack.Api;

/// <summary>Remembers what calls have shown to be wrong, until they show that it is right again.</summary>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
internal sealed class SlackHealth(TimeProvider clock)
{
    // Slack refuses nothing below five minutes, and we refuse as it does; by then it is too late.
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private long _skewSeconds;

    /// <summary>Gets how far our clock is ahead of Slack's.</summary>
    public TimeSpan Skew => TimeSpan.FromSeconds(Interlocked.Read(ref _skewSeconds));

    /// <summary>Gets what is wrong, as far as is known.</summary>
    public IReadOnlyList<Diagnosis> Known =>
        [
            .. _broken.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Broken(pair.Key, pair.Value)),
            .. Skew.Duration() > MostSkew ? [Clock] : Array.Empty<Diagnosis>(),
        ];

    /// <summary>Gets how our clock stands to Slack's.</summary>
    public Diagnosis Clock
    {
        get
        {
            var seconds = ((int)Skew.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Skew.Duration() > MostSkew
                ? new(
                    "Clock",
                    IsWell: false,
                    $"This machine's clock is {seconds} s ahead of Slack's.",
                    "Set the clock by NTP: from 300 s on, every request of Slack's is refused."
                )
                : new("Clock", IsWell: true, $"This machine's clock is within {seconds} s of Slack's.");
        }
    }

    /// <summary>Notes what time it is at Slack.</summary>
    /// <param name="answer">Any answer.</param>
    public void SeeTime(SlackAnswer answer)
    {
        if (answer.AnsweredAt is { } theirs)
            Interlocked.Exchange(ref _skewSeconds, (long)(clock.GetUtcNow() - theirs).TotalSeconds);
    }

    /// <summary>Notes that a token is dead.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="cause">Slack's error code.</param>
    /// <returns>True if that is news.</returns>
    public bool Break(string tenant, string cause) => _broken.TryAdd(tenant, cause);

    /// <summary>Notes that a token works.</summary>
    /// <param name="tenant">Where.</param>
    public void Mend(string tenant) => _broken.TryRemove(tenant, out _);

    private static Diagnosis Broken(string tenant, string cause) =>
        new(
            "Slack installation",
            IsWell: false,
            $"The installation in {tenant} is broken: {cause}.",
            "Install the app there again, or put its new bot token into Slack:BotToken."
        );
}
