using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Store.Records;

/// <summary>Everybody who was asked on a case that waits, and how soon it is their turn to look at it.</summary>
internal sealed record AskedRows(int Urgency, long AskedAtTicks, IReadOnlyList<string> People)
{
    /// <summary>Lists who was asked; null where a case waits for nobody.</summary>
    public static AskedRows? From(Case? state) =>
        state is { Status: CaseStatus.Waiting, Escalation: { } waiting }
            ? new(
                UrgencyOf(state.Facts),
                waiting.AskedAt.UtcTicks,
                waiting.Reached.Count > 0 ? waiting.Reached : [waiting.Approver]
            )
            : null;

    /// <summary>Tells how soon a customer must be answered, 0 for at once.</summary>
    public static int UrgencyOf(Facts facts)
    {
        var place = facts.Place switch
        {
            Place.Counter => 0,
            Place.Phone => 1,
            Place.Mail => 3,
            _ => 2,
        };
        return facts.Public == true ? Math.Min(place, 1) : place;
    }

    /// <summary>Tells whether the same rows would be written.</summary>
    public bool IsAs(AskedRows? other) =>
        other is not null
        && Urgency == other.Urgency
        && AskedAtTicks == other.AskedAtTicks
        && People.SequenceEqual(other.People, StringComparer.Ordinal);
}
