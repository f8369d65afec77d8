namespace CareBot.Tests.Fakes.Slack;

/// <summary>In which way a call goes wrong.</summary>
internal enum SlackFaultKind
{
    /// <summary>Something else is answered.</summary>
    Answer,

    /// <summary>Nothing is answered, and the connection stays open.</summary>
    Hang,

    /// <summary>The connection is reset.</summary>
    Cut,

    /// <summary>Half of the answer comes, then the connection is reset.</summary>
    Truncate,

    /// <summary>The right answer comes late.</summary>
    Delay,
}
