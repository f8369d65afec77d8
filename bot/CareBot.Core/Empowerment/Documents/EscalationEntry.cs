namespace CareBot.Core.Empowerment.Documents;

/// <summary>How long people are waited for, and what happens when they do not answer.</summary>
internal sealed record EscalationEntry
{
    /// <summary>Gets how long a step waits, by place; a place left out waits as long as its answer may take.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Waits { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>Gets how long a step waits where others can read it, if that is sooner.</summary>
    public TimeSpan? WaitInPublic { get; init; }

    public int RemindAfterPercent { get; init; } = 50;

    public TimeSpan GivesUpAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Gets what the asker may add in the end; null for nothing, which is usual.</summary>
    public FallbackEntry? Fallback { get; init; }
}
