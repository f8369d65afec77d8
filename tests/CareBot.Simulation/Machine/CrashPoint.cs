namespace CareBot.Simulation.Machine;

/// <summary>Where the program can end without warning.</summary>
internal enum CrashPoint
{
    /// <summary>A turn was heard and is not on disk.</summary>
    BeforeTurn,

    /// <summary>A turn is on disk, and nobody was told.</summary>
    AfterTurn,

    /// <summary>Messages were claimed, and none was sent.</summary>
    AfterClaim,

    /// <summary>A message was sent, and it is not written down.</summary>
    AfterSend,
}
