namespace CareBot.Core.Ports;

/// <summary>A delivery to be turned into at most one effect.</summary>
/// <param name="DeliveryKey">Unique per delivery and channel, 1 to 512 characters.</param>
/// <param name="RequestHash">Over everything that was delivered; the same key with another hash is refused.</param>
/// <param name="Employee">Who speaks; an employee's id, or <c>carebot</c> where time itself acts.</param>
/// <param name="At">When.</param>
public sealed record TurnRequest(string DeliveryKey, string RequestHash, string Employee, DateTimeOffset At);
