using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.People;

/// <summary>Holds the people as they stand now; whoever reads it sees one whole directory, before or after an import.</summary>
/// <param name="first">The directory at the start.</param>
public sealed class StaffRoster(StaffDirectory first) : IStaff
{
    private volatile StaffDirectory _current = first;

    /// <inheritdoc/>
    public StaffDirectory Current => _current;

    /// <summary>Lets everybody see another directory from now on.</summary>
    /// <param name="directory">How it stands now.</param>
    public void Replace(StaffDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        _current = directory;
    }

    /// <summary>Loads what was imported last, perhaps by another process.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="cancellationToken">Gives up; then everything stays as it was.</param>
    public async Task ReloadAsync(IPeopleStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        Replace(await store.LoadAsync(cancellationToken));
    }
}
