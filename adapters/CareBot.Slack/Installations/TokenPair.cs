namespace CareBot.Slack.Installations;

/// <summary>The tokens of one installation. Neither ever reaches a log.</summary>
/// <param name="Access">With which we speak.</param>
/// <param name="Refresh">With which the next pair is got, once; null where tokens do not end.</param>
internal sealed record TokenPair(string Access, string? Refresh)
{
    /// <summary>Says nothing about them.</summary>
    public override string ToString() => "tokens";
}
