namespace CareBot.Years.Lives;

/// <summary>What ends the waiting on a step.</summary>
internal enum AnswerKind
{
    /// <summary>Somebody decides.</summary>
    Decide,

    /// <summary>Somebody passes it on to the next.</summary>
    PassOn,

    /// <summary>The asker takes it back.</summary>
    TakeBack,
}
