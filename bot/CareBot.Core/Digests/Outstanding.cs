namespace CareBot.Core.Digests;

/// <summary>What customers have a right to and have not received.</summary>
/// <param name="Owed">How many cases in which something is owed by law or contract and nothing of it was given.</param>
/// <param name="OwedMoney">What that comes to, as far as it is known.</param>
/// <param name="Granted">How many cases in which somebody said yes and nothing was given yet.</param>
/// <param name="OldestAt">When the oldest of all these cases was opened; null if there is none.</param>
/// <param name="IsWhole">Whether all cases were looked at; if not, it is at least this.</param>
public sealed record Outstanding(int Owed, Money OwedMoney, int Granted, DateTimeOffset? OldestAt, bool IsWhole);
