namespace CareBot.Teams.Delivery;

/// <summary>What an answer of the connector means for a message.</summary>
internal enum SendFate
{
    /// <summary>Teams has it.</summary>
    Sent,

    /// <summary>What was to be redrawn is gone.</summary>
    Gone,

    /// <summary>The person blocked the bot or took it away.</summary>
    Lost,

    /// <summary>It is too large.</summary>
    TooLarge,

    /// <summary>We are too fast.</summary>
    Throttled,

    /// <summary>It did not arrive, and may the next time.</summary>
    Again,

    /// <summary>It did not arrive, because nobody was there to take it.</summary>
    Down,

    /// <summary>Nobody can tell whether it arrived.</summary>
    Doubtful,

    /// <summary>Our credentials do not work.</summary>
    Locked,

    /// <summary>It will never arrive there.</summary>
    Rejected,
}
