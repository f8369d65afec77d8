using System.Globalization;

namespace CareBot.Diagnostics;

/// <summary>Looks at this machine's clock: Slack and Teams take no request from one that is five minutes wrong.</summary>
internal static class ClockCheck
{
    private const string Subject = "Clock";

    /// <summary>Judges it by what cannot be; how far it is from the channels' own, these say.</summary>
    /// <param name="now">The time.</param>
    /// <param name="builtAt">When this program was built.</param>
    public static Symptom Judge(DateTimeOffset now, DateTimeOffset builtAt)
    {
        var time = now.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        // An archive keeps local times, which may be most of a day off.
        return now < builtAt.AddDays(-1)
            ? Symptom.Bad(Subject, $"It says {time}, which is before this program was built.", "Set it by NTP.")
            : Symptom.Ok(Subject, $"It says {time}.");
    }
}
