using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Policies;

namespace CareBot.Turns;

/// <summary>Looks at the world once for a turn: the policy, the people, the time, a fresh id.</summary>
/// <param name="policy">The policy in force.</param>
/// <param name="staff">The people.</param>
/// <param name="readers">The readers.</param>
/// <param name="clock">The time.</param>
internal sealed class TurnWorld(PolicyWatch policy, IStaff staff, PolicyReaders readers, TimeProvider clock)
{
    /// <summary>Gets when digests go out.</summary>
    public WeeklyTime DigestTime { get; init; } = WeeklyTime.MondayMorning;

    public IStaff Staff => staff;

    public Policy Policy => policy.Current;

    public DateTimeOffset Now => clock.GetUtcNow();

    public TurnContext Look(Employee speaker)
    {
        var inForce = policy.Current;
        var now = clock.GetUtcNow();
        var fresh = Guid.CreateVersion7(now).ToString("N");
        return new TurnContext(speaker, staff.Current, inForce, readers.For(inForce), now, fresh)
        {
            DigestTime = DigestTime,
        };
    }
}
