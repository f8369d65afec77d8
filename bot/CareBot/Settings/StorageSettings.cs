namespace CareBot.Settings;

/// <summary>Where everything is remembered.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">In the database's own form.</param>
public sealed record StorageSettings(StorageProvider Provider, Secret ConnectionString);
