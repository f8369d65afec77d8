namespace CareBot.Simulation.Machine;

/// <summary>How one try to send goes.</summary>
internal enum Try
{
    Arrives,
    NotNow,
    TooFast,
    ArrivesInDoubt,
    LostInDoubt,
    AccountClosed,
    Refused,
}
