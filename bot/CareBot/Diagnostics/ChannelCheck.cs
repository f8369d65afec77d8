using CareBot.Core.Ports;
using CareBot.Settings;

namespace CareBot.Diagnostics;

/// <summary>Says how the channels are.</summary>
internal static class ChannelCheck
{
    /// <summary>Lists the channels that are on, as in an address.</summary>
    public static IReadOnlyList<string> On(CareBotSettings settings) =>
        [
            .. new[] { (settings.Slack.Enabled, "slack"), (settings.Teams.Enabled, "teams") }
                .Where(channel => channel.Enabled)
                .Select(channel => channel.Item2),
        ];

    /// <summary>Judges what the channels' own probes found. What cannot be reached from here may be well all the same.</summary>
    public static IEnumerable<Symptom> Judge(IEnumerable<Diagnosis> found) =>
        found.Select(one => new Symptom(
            one switch
            {
                { IsWell: true } => Condition.Ok,
                { IsOutOfReach: true } => Condition.Look,
                _ => Condition.Bad,
            },
            one.Subject,
            one.Finding,
            one.Mend
        ));

    public static Symptom NothingOn { get; } =
        Symptom.Ok("Channels", "Neither Slack nor Teams is on; see Slack:Enabled and Teams:Enabled.");

    public static Symptom NotAsked(IEnumerable<string> channels) =>
        Symptom.Ok("Channels", $"Not asked (--offline): {string.Join(", ", channels)}.");
}
