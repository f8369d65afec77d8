namespace CareBot.Settings;

/// <summary>A setting that is wrong.</summary>
/// <param name="Key">Its key, such as <c>Storage:Provider</c>.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record SettingProblem(string Key, string Message)
{
    /// <summary>Writes it as one line.</summary>
    public override string ToString() => $"{Key}: {Message}";
}
