namespace CareBot.Core.Escalations;

/// <summary>Who is asked now, and until when.</summary>
/// <param name="Step">The step of the chain, from 0; as many as there are steps once all were asked.</param>
/// <param name="People">Employees' ids, the best one first.</param>
/// <param name="NagAt">When to remind them; null once they were reminded.</param>
/// <param name="DueAt">When to go on to the next step.</param>
public sealed record Asking(int Step, IReadOnlyList<string> People, DateTimeOffset? NagAt, DateTimeOffset DueAt)
{
    /// <summary>Gets when it next needs attention.</summary>
    public DateTimeOffset WakesAt => NagAt is { } nag && nag < DueAt ? nag : DueAt;
}
