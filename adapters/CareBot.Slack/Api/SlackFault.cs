namespace CareBot.Slack.Api;

/// <summary>What kind of refusal an error code is.</summary>
internal enum SlackFault
{
    /// <summary>A code that nobody has told us about.</summary>
    Unheard,

    /// <summary>Later it works.</summary>
    NotNow,

    /// <summary>Too fast.</summary>
    TooFast,

    /// <summary>Some of it may have been done.</summary>
    Unclear,

    /// <summary>The token works no more.</summary>
    DeadToken,

    /// <summary>The token must be refreshed.</summary>
    ExpiredToken,

    /// <summary>Who or what it was for is gone.</summary>
    TargetGone,

    /// <summary>We asked wrongly.</summary>
    OurMistake,

    /// <summary>An administrator's rule forbids it.</summary>
    Forbidden,

    /// <summary>The short time in which a form can be opened is over.</summary>
    TriggerSpent,
}
