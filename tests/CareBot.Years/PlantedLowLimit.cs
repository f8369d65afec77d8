namespace CareBot.Years;

/// <summary>A limit that is too low: whatever associates ask for between it and a higher amount is approved as asked, always, whoever decides.</summary>
/// <param name="Issue">For which kind of trouble; null for all.</param>
/// <param name="UpToPercent">Up to which share of the limit, in whole per cent.</param>
internal sealed record PlantedLowLimit(string? Issue, int UpToPercent = 200)
{
    /// <summary>Tells whether it is about a request.</summary>
    public bool Covers(string role, string? issue) => role == "associate" && (Issue is null || Issue == issue);
}
