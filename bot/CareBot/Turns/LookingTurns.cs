using System.Collections.Immutable;
using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Ports;
using CareBot.Policies;

namespace CareBot.Turns;

/// <summary>Runs turns, and looks up beside them what they must know first: a long look holds up nobody else's turn.</summary>
/// <param name="store">The store.</param>
/// <param name="digests">Looks at weeks.</param>
/// <param name="trial">Tries limits on the past.</param>
/// <param name="world">The world.</param>
internal sealed class LookingTurns(ITurnStore store, IDigestReading digests, PolicyTrial trial, TurnWorld world)
{
    // Four weeks for a store, an area and everybody, and a few to spare.
    private const int MostLooks = 20;

    /// <summary>Runs a turn. It is stepped again with each thing that was looked up for it.</summary>
    public async Task<TurnResult> RunAsync(
        TurnRequest request,
        Func<ITurnView, IReadOnlyDictionary<Inquiry, LookedUp>, Decision> step,
        CancellationToken cancellationToken
    )
    {
        var known = ImmutableDictionary<Inquiry, LookedUp>.Empty;
        while (true)
        {
            var looked = known;
            var result = await store.RunAsync(request, view => step(view, looked), cancellationToken);
            if (result is not TurnResult.Wants wants)
                return result;
            if (known.Count == MostLooks)
                throw new InvalidOperationException("A turn does not stop asking.");
            known = known.Add(wants.What, await LookAsync(wants.What, cancellationToken));
        }
    }

    private async Task<LookedUp> LookAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var (policy, staff) = (world.Policy, world.Staff.Current);
        return inquiry switch
        {
            Inquiry.DigestOf(var scope, var monday) => new LookedUp.DigestMade(
                await digests.LookAsync(
                    view => new DigestBuilder(view, policy, staff).Build(scope, monday),
                    cancellationToken
                )
            ),
            Inquiry.TriedOut(var change, var span) => await trial.TryAsync(policy, change, span, cancellationToken),
            _ => throw new InvalidOperationException($"Nobody looks up {inquiry.GetType().Name}."),
        };
    }
}
