using CareBot.Core.Conversations;
using CareBot.Core.Conversations.Digests;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Turns;

namespace CareBot.Schedules;

/// <summary>Sees to it that everybody who shall receive a digest has one planned, whenever the people, the policy or the hour of digests change.</summary>
/// <param name="digests">Knows what is planned.</param>
/// <param name="store">The store.</param>
/// <param name="world">The world.</param>
internal sealed class DigestPlanner(IDigestReading digests, ITurnStore store, TurnWorld world)
{
    private (StaffDirectory? Staff, Policy? Policy) _seen;

    /// <summary>Plans what is missing, if anything has changed since the last time.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (staff, policy) = (world.Staff.Current, world.Policy);
        if (_seen == (staff, policy))
            return;
        var planned = await digests.PlannedAsync(cancellationToken);
        foreach (var person in staff.Employees.Values.Where(person => IsMissing(person, staff, policy, planned)))
        {
            // The step looks again at what is planned, so that running it twice plans nothing twice.
            var key = $"digest-plan:{person.Id}:{Guid.CreateVersion7(world.Now):N}";
            var request = new TurnRequest(key, key, "carebot", world.Now);
            var context = world.Look(person);
            var result = await store.RunAsync(
                request,
                view => DialogEngine.PlanDigest(view, context),
                cancellationToken
            );
            if (result is TurnResult.Busy)
                return;
        }

        _seen = (staff, policy);
    }

    private bool IsMissing(
        Employee person,
        StaffDirectory staff,
        Policy policy,
        IReadOnlyDictionary<string, DateTimeOffset> planned
    ) =>
        DigestReaders.ScopesOf(person, staff, policy.Digest).Count > 0
        && new DigestCalendar(world.DigestTime, policy.Digest, staff.StoreOf(person)).IsMissing(
            planned.TryGetValue(person.Id, out var at) ? at : null,
            world.Now
        );
}
