using CareBot.Core.Cases;
using CareBot.Core.Digests;

namespace CareBot.Core.Ports;

/// <summary>What a digest may read: the database as it stands at one instant, beside the turns.</summary>
public interface IDigestView
{
    /// <summary>Lists what counts of a store in a time, oldest first.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when, excluded.</param>
    IReadOnlyList<StoreHappening> Happenings(string store, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Lists a store's cases that are not settled, the longest open first.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Case> Unsettled(string store, int limit);

    /// <summary>Lists the good deeds of a store that may be told, by when the person agreed, and of which the words still exist; the earliest agreed first.</summary>
    /// <param name="store">The id of the store in which they worked.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when, excluded.</param>
    IReadOnlyList<KudosStory> Stories(string store, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Finds how a proposal was turned down; null if it never was.</summary>
    /// <param name="key">The proposal's key.</param>
    DeclinedProposal? FindDeclined(string key);
}
