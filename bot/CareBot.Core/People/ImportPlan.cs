namespace CareBot.Core.People;

/// <summary>What an import would do.</summary>
public sealed record ImportPlan
{
    /// <summary>Gets what stops the import; with one of them nothing is imported.</summary>
    public IReadOnlyList<ImportFinding> Errors { get; init; } = [];

    /// <summary>Gets what somebody should look at.</summary>
    public IReadOnlyList<ImportFinding> Warnings { get; init; } = [];

    /// <summary>Gets who is new.</summary>
    public IReadOnlyList<Employee> Added { get; init; } = [];

    /// <summary>Gets who is known otherwise from now on.</summary>
    public IReadOnlyList<EmployeeChange> Changed { get; init; } = [];

    /// <summary>Gets who has left: no longer in the file, or no longer active in it.</summary>
    public IReadOnlyList<Employee> Deactivated { get; init; } = [];

    /// <summary>Gets who had left and is back.</summary>
    public IReadOnlyList<EmployeeChange> Reactivated { get; init; } = [];

    /// <summary>Gets how many people of the file stay as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Gets which stores are new.</summary>
    public IReadOnlyList<Shop> StoresAdded { get; init; } = [];

    /// <summary>Gets which stores are known otherwise from now on.</summary>
    public IReadOnlyList<StoreChange> StoresChanged { get; init; } = [];

    /// <summary>Gets the directory as it would be; null if there are errors.</summary>
    public StaffDirectory? Result { get; init; }

    /// <summary>Gets a value indicating whether nothing would be different afterwards.</summary>
    public bool ChangesNothing =>
        Added.Count + Changed.Count + Deactivated.Count + Reactivated.Count + StoresAdded.Count + StoresChanged.Count
        == 0;
}
