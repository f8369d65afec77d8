using CareBot.Core.Digests;

namespace CareBot.Core.Ports;

/// <summary>Finds the good deeds that may be told.</summary>
public interface IKudosStories
{
    /// <summary>Lists those to which the person has agreed in a span and of which the words still exist, the earliest agreed first.</summary>
    /// <param name="stores">The ids of the stores in which they worked.</param>
    /// <param name="from">From when.</param>
    /// <param name="until">Until when, excluded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<KudosStory>> AgreedAsync(
        IReadOnlyCollection<string> stores,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );
}
