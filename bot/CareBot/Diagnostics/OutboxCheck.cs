using System.Globalization;
using CareBot.Core.Ports;

namespace CareBot.Diagnostics;

/// <summary>Looks at what waits to be sent, and at what never arrived.</summary>
internal static class OutboxCheck
{
    /// <summary>The most stuck messages that are named.</summary>
    public const int MostNamed = 5;

    private const string Subject = "Outbox";

    // The longest that a channel makes us wait in the ordinary way.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<Symptom> Judge(OutboxReport report, DateTimeOffset now)
    {
        var symptoms = report.Stuck.Take(MostNamed).Select(Judge).ToList();
        if (report.StuckCount > symptoms.Count)
            symptoms.Add(Symptom.Look(Subject, $"{report.StuckCount - symptoms.Count} more did not arrive."));
        if (report.OldestAt is { } oldest && now - oldest > Long)
        {
            symptoms.Add(
                Symptom.Look(
                    Subject,
                    $"{report.Waiting} messages wait, the oldest since {Minute(oldest)}.",
                    "See whether the program runs and the channel can be reached."
                )
            );
        }
        return symptoms.Count > 0 ? symptoms : [Symptom.Ok(Subject, $"{report.Waiting} messages wait, none is stuck.")];
    }

    private static Symptom Judge(OutboxReport.StuckMessage message) =>
        Symptom.Look(
            Subject,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Message {message.Id} to {message.To} of {Minute(message.At)} is {message.State}: {message.Cause}."
            ),
            message.State == "unknown" ? "Ask them whether it is there." : "Tell them, and mend the cause."
        );

    private static string Minute(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
