namespace CareBot.CommandLine;

/// <summary>In which form a digest is shown.</summary>
internal enum DigestForm
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An Adaptive Card, as JSON.</summary>
    Teams,

    /// <summary>Blocks, as JSON.</summary>
    Slack,
}
