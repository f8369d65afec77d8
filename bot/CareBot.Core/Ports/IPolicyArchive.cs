namespace CareBot.Core.Ports;

/// <summary>Keeps the text of every policy that was in force, so that what it said can be asked again.</summary>
public interface IPolicyArchive
{
    /// <summary>Keeps a text before anything is decided by it; one that is kept already stays as it is.</summary>
    /// <param name="version">The policy's version.</param>
    /// <param name="text">The whole file, to the letter: its version must follow from it.</param>
    /// <param name="firstAt">When it came into force.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task KeepAsync(string version, string text, DateTimeOffset firstAt, CancellationToken cancellationToken);

    /// <summary>Finds the text of a version, or null if it was never kept.</summary>
    /// <param name="version">The policy's version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<string?> FindAsync(string version, CancellationToken cancellationToken);
}
