using CareBot.Years.Company;

namespace CareBot.Years.Seasons;

/// <summary>A customer who comes with a trouble.</summary>
/// <param name="At">When.</param>
/// <param name="Store">Where.</param>
/// <param name="Category">What with, a key of the policy's categories.</param>
/// <param name="Dice">What decides everything else about it.</param>
internal sealed record Arrival(DateTimeOffset At, YearStore Store, string Category, Dice Dice);
