namespace CareBot.CommandLine;

/// <summary>Which part of a digest is shown.</summary>
internal enum DigestPage
{
    /// <summary>What is sent.</summary>
    Main,

    /// <summary>What its button shows.</summary>
    Details,

    /// <summary>What the weeks speak for.</summary>
    Proposals,
}
