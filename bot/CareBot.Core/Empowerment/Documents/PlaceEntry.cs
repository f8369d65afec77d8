namespace CareBot.Core.Empowerment.Documents;

/// <summary>Where a customer can be, and how long they can wait there.</summary>
internal sealed record PlaceEntry : TermEntry
{
    public TimeSpan? AnswerWithin { get; init; }
}
