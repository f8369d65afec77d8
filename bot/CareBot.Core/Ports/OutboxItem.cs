using CareBot.Core.Messages;

namespace CareBot.Core.Ports;

/// <summary>A message that this process may send.</summary>
/// <param name="Id">Grows with time; the order in which a recipient gets them.</param>
/// <param name="To">The recipient's employee id.</param>
/// <param name="Address">Where; null if the recipient never spoke and no default is known.</param>
/// <param name="Message">What.</param>
/// <param name="Card">The name under which it may be redrawn, if any.</param>
/// <param name="ReplacesRef">The channel's reference of the message that it redraws, if that was sent.</param>
/// <param name="Owner">Who claimed it.</param>
/// <param name="Epoch">Grows with each claim; a mark with an old one is refused.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
/// <param name="At">When it was said; it was never sent before that.</param>
/// <param name="MayHaveArrived">Whether an earlier try ended without anybody knowing how.</param>
public sealed record OutboxItem(
    long Id,
    string To,
    Address? Address,
    Message Message,
    string? Card,
    string? ReplacesRef,
    string Owner,
    long Epoch,
    int Attempts,
    DateTimeOffset At = default,
    bool MayHaveArrived = false
);
