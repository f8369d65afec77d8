using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Teams;

/// <summary>Cards by their owner and name; it counts how often they are read.</summary>
internal sealed class MemoryCards : ICards
{
    public Dictionary<(string Employee, string Card), Message> Latest { get; } = [];

    public int Reads { get; private set; }

    public Task<Message?> FindLatestAsync(string employee, string card, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(Latest.GetValueOrDefault((employee, card)));
    }
}
