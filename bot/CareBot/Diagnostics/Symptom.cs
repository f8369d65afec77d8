namespace CareBot.Diagnostics;

/// <summary>One thing that was looked at.</summary>
/// <param name="How">How it is.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Finding">How it is, in words, without any secret.</param>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
internal sealed record Symptom(Condition How, string Subject, string Finding, string? Mend = null)
{
    public static Symptom Ok(string subject, string finding) => new(Condition.Ok, subject, finding);

    public static Symptom Look(string subject, string finding, string? mend = null) =>
        new(Condition.Look, subject, finding, mend);

    public static Symptom Bad(string subject, string finding, string? mend = null) =>
        new(Condition.Bad, subject, finding, mend);

    /// <summary>Writes it as one line.</summary>
    public override string ToString()
    {
        var word = How switch
        {
            Condition.Ok => "ok",
            Condition.Look => "look",
            _ => "bad",
        };
        var line = $"{word, -4}  {Subject}: {Finding}";
        return Mend is null ? line : $"{line} {Mend}";
    }
}
