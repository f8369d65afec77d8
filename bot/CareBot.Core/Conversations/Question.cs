using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>A question that waits for an answer.</summary>
/// <param name="About">What is asked: the name of a property of <see cref="Understanding.Facts"/>, or a dialog's own word.</param>
/// <param name="Text">The question itself.</param>
/// <param name="Choices">The answers that have buttons, in order.</param>
/// <param name="Kept">What the dialog must remember until the answer comes.</param>
public sealed record Question(string About, string Text, IReadOnlyList<ChoiceOption> Choices, string? Kept = null);
