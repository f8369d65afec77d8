namespace CareBot.Core.Empowerment;

/// <summary>A key that somebody handed to the person who asks: on this case they may add as much as this, however low their own limit is.</summary>
/// <param name="Grant">The grant's id.</param>
/// <param name="UpTo">How much in all, already cut to what its giver may do.</param>
public sealed record HeldKey(string Grant, Money UpTo);
