using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Finds who takes a promise whose owner is not there when they would be told of it.</summary>
internal static class PromiseTaker
{
    /// <summary>Returns who takes it and why; null where it stays with its owner, the turn's speaker.</summary>
    public static (Employee Taker, PromiseHandOver Why)? Find(Turn turn, Promise promise)
    {
        var owner = turn.Speaker;
        if (!owner.Active)
            return Taken(AnybodyFor(turn, promise), PromiseHandOver.Away);
        if (turn.View.FindPresence(owner.Id) is { } presence && presence.IsAway(turn.Context.Now))
            return Taken(InsteadOf(turn, promise, presence.StandIn), PromiseHandOver.Away);
        var store = PromiseRights.StoreOf(turn, promise);
        var isOpen = store.Hours.OpenUntil(store.LocalTime(turn.Context.Now)) is not null;
        return isOpen && !PromiseColleagues.IsThere(turn, owner)
            ? Taken(OnShift(turn, promise, standIn: null), PromiseHandOver.OffShift)
            : null;
    }

    private static (Employee Taker, PromiseHandOver Why)? Taken(Employee? taker, PromiseHandOver why) =>
        taker is null ? null : (taker, why);

    // At night nobody is on shift; whoever was named to stand in is a better guess than whoever is away.
    private static Employee? InsteadOf(Turn turn, Promise promise, string? standIn) =>
        OnShift(turn, promise, standIn) ?? Known(turn, standIn, turn.Speaker.Deputy).FirstOrDefault();

    private static Employee? AnybodyFor(Turn turn, Promise promise) =>
        OnShift(turn, promise, standIn: null)
        ?? Known(turn, [turn.Speaker.Deputy, .. PromiseLine.Above(turn, turn.Speaker.Id)])
            .Concat(PromiseColleagues.Of(turn, promise))
            .FirstOrDefault();

    private static Employee? OnShift(Turn turn, Promise promise, string? standIn) =>
        Known(turn, standIn, turn.Speaker.Deputy)
            .Concat(PromiseColleagues.Of(turn, promise).OrderBy(one => one.Id != turn.Speaker.Manager))
            .FirstOrDefault(one => PromiseColleagues.IsThere(turn, one));

    private static IEnumerable<Employee> Known(Turn turn, params IEnumerable<string?> people) =>
        people
            .OfType<string>()
            .Where(one => one != turn.Speaker.Id && !PromiseRights.IsAway(turn, one))
            .Select(turn.Staff.FindActive)
            .OfType<Employee>();
}
