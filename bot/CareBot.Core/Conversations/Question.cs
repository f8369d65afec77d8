namespace CareBot.Core.Conversations;

/// <summary>A question that waits for an answer.</summary>
/// <param name="About">What is asked: the name of a property of <see cref="Understanding.Facts"/>, or a dialog's own word.</param>
/// <param name="Choices">The sentences that the answer's buttons stand for, in order.</param>
public sealed record Question(string About, IReadOnlyList<string> Choices);
