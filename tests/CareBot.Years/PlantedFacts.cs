namespace CareBot.Years;

/// <summary>What is hidden in a year for a digest to find. Whatever is null is not hidden.</summary>
internal sealed record PlantedFacts
{
    /// <summary>Gets a year without any.</summary>
    public static PlantedFacts Nothing { get; } = new();

    /// <summary>Gets one of each.</summary>
    public static PlantedFacts Everything { get; } =
        new()
        {
            LowLimit = new("poor-quality"),
            GenerousLimit = new(),
            HasUnfairStore = true,
            HasAwayManager = true,
        };

    /// <summary>Gets a limit that is too low.</summary>
    public PlantedLowLimit? LowLimit { get; init; }

    /// <summary>Gets a limit that is too generous.</summary>
    public PlantedGenerousLimit? GenerousLimit { get; init; }

    /// <summary>Gets a value indicating whether one store (<see cref="Year.UnfairStore"/>) declines and cuts what others approve, and adds less of its own.</summary>
    public bool HasUnfairStore { get; init; }

    /// <summary>Gets a value indicating whether the manager of one store (<see cref="Year.AwayStore"/>), who is asked first there, hardly ever answers.</summary>
    public bool HasAwayManager { get; init; }
}
