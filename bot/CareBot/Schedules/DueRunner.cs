using System.Globalization;
using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Store;
using CareBot.Turns;

namespace CareBot.Schedules;

/// <summary>Runs what is due, each occurrence once: the occurrence is the delivery's key. What cannot be done holds up nothing else.</summary>
/// <param name="due">What is due.</param>
/// <param name="turns">Runs turns.</param>
/// <param name="world">The world.</param>
/// <param name="logger">The log.</param>
internal sealed class DueRunner(IDueWork due, LookingTurns turns, TurnWorld world, ILogger<DueRunner> logger)
{
    private const int AtOnce = 50;

    private readonly DueRests _rests = new();

    /// <summary>Runs everything that is due, however much that is.</summary>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <returns>How many items were done.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            var items = await FindAsync(cancellationToken);
            foreach (var item in items)
            {
                switch (await TryAsync(item, cancellationToken))
                {
                    case TurnResult.Done:
                        done++;
                        break;
                    case TurnResult.Busy:
                        return done;
                    default:
                        _rests.Begin(item, world.Now);
                        break;
                }
            }

            if (items.Count < AtOnce)
                return done;
        }
    }

    // What rests is the longest overdue and would come first again: it is asked for on top.
    private async Task<IReadOnlyList<DueItem>> FindAsync(CancellationToken cancellationToken)
    {
        var now = world.Now;
        var limit = AtOnce + _rests.Count;
        var found = await due.FindAsync(now, limit, cancellationToken);
        if (found.Count < limit)
            _rests.KeepOnly(found);
        return [.. found.Where(item => !_rests.IsResting(item, now)).Take(AtOnce)];
    }

    /// <summary>Runs one; null where it threw. A store that cannot be written is nobody's fault here and ends the beat.</summary>
    private async Task<TurnResult?> TryAsync(DueItem item, CancellationToken cancellationToken)
    {
        try
        {
            var result = await turns.RunAsync(
                RequestFor(item),
                (view, looked) => Wake(item, view, looked),
                cancellationToken
            );
            if (result is not (TurnResult.Done or TurnResult.Busy))
                Log.DueAlready(logger, item.Kind, item.Reference);
            return result;
        }
        catch (Exception mishap) when (mishap is not (OperationCanceledException or StoreUnavailableException))
        {
            Log.DueFailed(logger, mishap, item.Kind, item.Reference);
            return null;
        }
    }

    private TurnRequest RequestFor(DueItem item)
    {
        var at = item.DueAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var key = $"due:{item.Kind}:{item.Reference}:{at}";
        return new TurnRequest(key, key, "carebot", world.Now);
    }

    private Decision Wake(DueItem item, ITurnView view, IReadOnlyDictionary<Inquiry, LookedUp> looked)
    {
        var context = DuePeople.Of(item, view).Look(world) with { LookedUp = looked };
        var decision = DialogEngine.Wake(item, view, context);
        var known = world.Staff.Current.Employees;
        return decision with { Outgoing = [.. decision.Outgoing.Where(said => known.ContainsKey(said.To))] };
    }
}
