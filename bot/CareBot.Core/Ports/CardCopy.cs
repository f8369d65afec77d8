namespace CareBot.Core.Ports;

/// <summary>A card that somebody was shown.</summary>
/// <param name="Recipient">An employee's id.</param>
/// <param name="Card">The card's name.</param>
public sealed record CardCopy(string Recipient, string Card);
