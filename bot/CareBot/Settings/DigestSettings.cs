namespace CareBot.Settings;

/// <summary>When the weekly digest goes out.</summary>
/// <param name="Day">The day, by each reader's own calendar.</param>
/// <param name="Time">The time, by each reader's own clock.</param>
public sealed record DigestSettings(DayOfWeek Day, TimeOnly Time);
