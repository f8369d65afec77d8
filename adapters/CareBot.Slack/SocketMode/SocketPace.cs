namespace CareBot.Slack.SocketMode;

/// <summary>How often a line is tried.</summary>
/// <param name="PingEvery">After so much silence.</param>
/// <param name="LongestPong">How long the answer may take before the line counts as dead.</param>
internal sealed record SocketPace(TimeSpan PingEvery, TimeSpan LongestPong)
{
    /// <summary>Gets what is usual: Slack itself pings now and then too.</summary>
    public static SocketPace Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
}
