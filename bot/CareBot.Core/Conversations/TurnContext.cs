using System.Collections.Frozen;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>What a step is told about the world.</summary>
/// <param name="Speaker">Who speaks, or whose time has come.</param>
/// <param name="Staff">Everybody.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Reader">Reads text by that policy's words.</param>
/// <param name="Now">The time.</param>
/// <param name="FreshId">An id that was never used, 32 hex digits.</param>
public sealed record TurnContext(
    Employee Speaker,
    StaffDirectory Staff,
    Policy Policy,
    SentenceReader Reader,
    DateTimeOffset Now,
    string FreshId
)
{
    /// <summary>Gets what was looked up for this turn, because an earlier step of it wanted to know.</summary>
    public IReadOnlyDictionary<Inquiry, LookedUp> LookedUp { get; init; } = FrozenDictionary<Inquiry, LookedUp>.Empty;

    /// <summary>Gets when digests go out.</summary>
    public WeeklyTime DigestTime { get; init; } = WeeklyTime.MondayMorning;

    /// <summary>Gets the speaker's store.</summary>
    public Shop Store => Staff.StoreOf(Speaker);

    /// <summary>Gets how the speaker's surroundings write.</summary>
    public ReadingCulture Culture => CultureOf(Store);

    /// <summary>Returns how a store's surroundings write.</summary>
    /// <param name="store">Any store.</param>
    public ReadingCulture CultureOf(Shop store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new(
            store.Currency,
            DecimalComma: store.Country is not ("GB" or "US" or "IE"),
            MonthFirst: store.Country == "US",
            store.Today(Now)
        );
    }
}
