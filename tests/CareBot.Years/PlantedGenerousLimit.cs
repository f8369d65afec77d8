namespace CareBot.Years;

/// <summary>A limit that is too generous: a role spends nearly all of it on light troubles, where managers who are asked for the same grant far less.</summary>
/// <param name="Role">Whose limit.</param>
/// <param name="UpToClass">Which troubles are light: this class and below.</param>
internal sealed record PlantedGenerousLimit(string Role = "supervisor", int UpToClass = 1);
