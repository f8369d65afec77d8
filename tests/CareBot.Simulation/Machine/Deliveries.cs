using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Simulation.Machine;

/// <summary>What really arrived, as only the channel knows it.</summary>
internal sealed class Deliveries
{
    private readonly Dictionary<long, Delivery> _byItem = [];
    private readonly HashSet<long> _doubtful = [];

    /// <summary>Gets everything that arrived, in the order in which it did for the first time.</summary>
    public IEnumerable<Delivery> All => _byItem.Values;

    public bool Has(long item) => _byItem.ContainsKey(item);

    public bool IsDoubtful(long item) => _doubtful.Contains(item);

    public int Doubtful => _doubtful.Count;

    /// <summary>Notes that the program cannot know whether a message arrived.</summary>
    public void Doubt(long item) => _doubtful.Add(item);

    /// <summary>Notes that a message arrived, perhaps once more.</summary>
    public void Arrive(OutboxItem item)
    {
        var before = _byItem.GetValueOrDefault(item.Id);
        _byItem[item.Id] = before is null
            ? new Delivery(item.Id, item.To, item.At, PromiseIn(item.Message), 1)
            : before with
            {
                Times = before.Times + 1,
            };
    }

    private static string? PromiseIn(Message message) =>
        message.Buttons.FirstOrDefault(button => button.Verb == Verbs.Kept)?.Token.Reference;
}
