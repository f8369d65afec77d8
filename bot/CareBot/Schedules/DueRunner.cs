using System.Globalization;
using CareBot.Core.Conversations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Turns;

namespace CareBot.Schedules;

/// <summary>Runs what is due, each occurrence once: the occurrence is the delivery's key.</summary>
/// <param name="due">What is due.</param>
/// <param name="store">The store.</param>
/// <param name="world">The world.</param>
internal sealed class DueRunner(IDueWork due, ITurnStore store, TurnWorld world)
{
    private const int AtOnce = 50;

    /// <summary>Runs everything that is due now.</summary>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>How many items there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var items = await due.FindAsync(world.Now, AtOnce, cancellationToken);
        foreach (var item in items)
            await store.RunAsync(RequestFor(item), view => Wake(item, view), cancellationToken);
        return items.Count;
    }

    private TurnRequest RequestFor(DueItem item)
    {
        var at = item.DueAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var key = $"due:{item.Kind}:{item.Reference}:{at}";
        return new TurnRequest(key, key, "carebot", world.Now);
    }

    private Decision Wake(DueItem item, ITurnView view)
    {
        var whose = item.Kind == DueKind.Promise ? view.FindPromise(item.Reference)?.Owner : item.Reference;
        var speaker = Find(whose ?? item.Reference);
        return DialogEngine.Wake(item, view, world.Look(speaker));
    }

    private Employee Find(string id) =>
        world.Staff.Current.Employees.TryGetValue(id, out var known)
            ? known
            : throw new InvalidOperationException($"{id} is due something and is not in the directory.");
}
