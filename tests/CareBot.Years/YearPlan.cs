namespace CareBot.Years;

/// <summary>What a year is like. The same plan gives the same year, to the last byte.</summary>
/// <param name="Seed">Any number.</param>
internal sealed record YearPlan(int Seed)
{
    private static readonly DateOnly FirstMonday = new(2026, 1, 5);

    /// <summary>Gets how many stores there are, in Britain, Germany and the United States.</summary>
    public int Stores { get; init; } = 12;

    /// <summary>Gets how many weeks it has; more than 52 are several years.</summary>
    public int Weeks { get; init; } = 52;

    /// <summary>Gets how many cases an ordinary store has in an ordinary week; seasons and the store's size change that.</summary>
    public double CasesAWeek { get; init; } = 40;

    /// <summary>Gets its first day, a Monday.</summary>
    public DateOnly Start { get; init; } = FirstMonday;

    /// <summary>Gets the week, from 0, at whose Monday the policy changes; null for never.</summary>
    public int? PolicyChangesIn { get; init; } = 26;

    /// <summary>Gets what is hidden in it.</summary>
    public PlantedFacts Planted { get; init; } = PlantedFacts.Nothing;

    /// <summary>Gets the day after its last one.</summary>
    public DateOnly End => Start.AddDays(7 * Weeks);

    /// <summary>Makes a year in which nothing is to be found.</summary>
    public static YearPlan Plain(int seed) => new(seed);

    /// <summary>Makes a year in which everything is hidden that can be.</summary>
    public static YearPlan Full(int seed) => new(seed) { Planted = PlantedFacts.Everything };
}
