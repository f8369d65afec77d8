using CareBot.Core.Cases;
using CareBot.Core.Conversations.Promising;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>What somebody says beside their decision.</summary>
/// <param name="Said">Their own words, without secrets; null where they said nothing.</param>
/// <param name="CustomerHasItBy">By when the customer is promised it; null where nothing is promised.</param>
internal sealed record DecidedWords(string? Said, DateTimeOffset? CustomerHasItBy)
{
    /// <summary>Gets nothing at all.</summary>
    public static DecidedWords None { get; } = new(null, null);

    /// <summary>Reads both, or returns null if the time cannot be read.</summary>
    public static DecidedWords? Read(Turn turn, Case found, string? typed, string? by)
    {
        var said = turn.SafeText(found, typed);
        if (by?.Trim() is not { Length: > 0 } when)
            return new(said, null);
        var store = turn.Staff.Stores[found.Store];
        return PromiseMaking.ReadDue(turn, when, store) is { } due ? new(said, due) : null;
    }
}
