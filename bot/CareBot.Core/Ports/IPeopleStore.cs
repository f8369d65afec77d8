using CareBot.Core.People;

namespace CareBot.Core.Ports;

/// <summary>Keeps the people and stores that were imported.</summary>
public interface IPeopleStore
{
    /// <summary>Loads everybody, those who left included.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<StaffDirectory> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces everything in one transaction.</summary>
    /// <param name="directory">How it shall be; people who left are in it, inactive.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SaveAsync(StaffDirectory directory, CancellationToken cancellationToken);
}
