using CareBot.Core.Cases;
using CareBot.Core.Conversations;

namespace CareBot.Core.Escalations;

/// <summary>Writes down on a key that it allowed something.</summary>
internal static class UsedKeys
{
    private const string RulePrefix = "key-";

    /// <summary>Returns one change for each key that this turn has used on a case.</summary>
    public static IEnumerable<StreamChange> Write(CaseChange change)
    {
        var turn = change.Turn;
        return change
            .Events.Select(recorded => recorded.Event)
            .OfType<CaseEvent.RemedyGiven>()
            .Select(given => given.Given)
            .Where(given => given.Rule.StartsWith(RulePrefix, StringComparison.Ordinal))
            .GroupBy(given => given.Rule[RulePrefix.Length..], StringComparer.Ordinal)
            .Select(used => (Grant: turn.View.FindGrant(used.Key), Used: used))
            .Where(one => one.Grant is not null)
            .Select(one => new StreamChange(one.Used.Key, [.. Events(change, one.Grant?.Version ?? 0, one.Used)]));
    }

    private static IEnumerable<RecordedEvent> Events(
        CaseChange change,
        long version,
        IGrouping<string, GivenRemedy> used
    ) =>
        used.Select(
            (given, index) =>
                change.Turn.Record(
                    used.Key,
                    version + index + 1,
                    new GrantEvent.GrantUsed(change.Case.Id, given.Counted)
                )
        );
}
