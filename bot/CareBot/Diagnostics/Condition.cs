namespace CareBot.Diagnostics;

/// <summary>How something is.</summary>
internal enum Condition
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works; somebody should look at it.</summary>
    Look,

    /// <summary>It does not work, or not for long.</summary>
    Bad,
}
