using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Something to be said to somebody.</summary>
/// <param name="To">An employee's id.</param>
/// <param name="Message">What.</param>
/// <param name="Address">Where; null for wherever they last spoke to us.</param>
/// <param name="Card">Names a message that may be redrawn later, such as <c>C-7K2:approval</c>; a second one with the same name to the same person replaces the first.</param>
/// <param name="Subject">Whose personal facts it holds; null if nobody's.</param>
public sealed record Outgoing(
    string To,
    Message Message,
    Address? Address = null,
    string? Card = null,
    string? Subject = null
);
