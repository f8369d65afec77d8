namespace CareBot.Years.Loading;

/// <summary>What loading a year came to.</summary>
/// <param name="Cases">How many were opened.</param>
/// <param name="Promises">How many were made.</param>
/// <param name="Events">How many were written.</param>
internal sealed record LoadedYear(long Cases, long Promises, long Events);
