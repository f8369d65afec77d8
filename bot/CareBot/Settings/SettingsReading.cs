namespace CareBot.Settings;

/// <summary>What reading the settings has come to.</summary>
/// <param name="Settings">The settings; null if anything is wrong.</param>
/// <param name="Problems">Everything that is wrong, at once.</param>
public sealed record SettingsReading(CareBotSettings? Settings, IReadOnlyList<SettingProblem> Problems);
