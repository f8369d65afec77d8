namespace CareBot.Settings;

/// <summary>A value that must never be seen in a log, a message or a crash report.</summary>
/// <param name="Value">The value.</param>
public sealed record Secret(string Value)
{
    /// <summary>Hides the value.</summary>
    public override string ToString() => "(secret)";
}
