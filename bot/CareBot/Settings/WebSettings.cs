namespace CareBot.Settings;

/// <summary>The rehearsal page.</summary>
/// <param name="Enabled">Whether it is served.</param>
/// <param name="LoginSecret">What it asks for before it lets anybody play somebody; null where it asks for nothing.</param>
public sealed record WebSettings(bool Enabled, Secret? LoginSecret);
