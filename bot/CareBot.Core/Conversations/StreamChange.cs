namespace CareBot.Core.Conversations;

/// <summary>Events for one case or promise.</summary>
/// <param name="Subject">Whose key encrypts the personal parts.</param>
/// <param name="Events">In order; the first one's version is one more than the stream's, or the whole turn is stepped again.</param>
public sealed record StreamChange(string Subject, IReadOnlyList<RecordedEvent> Events);
