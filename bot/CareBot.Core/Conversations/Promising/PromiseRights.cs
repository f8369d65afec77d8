using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Who may say that a promise is kept, put it off or pass it on.</summary>
internal static class PromiseRights
{
    /// <summary>Returns whether the speaker may: its owner, anybody of its store, and whoever was told that it is overdue.</summary>
    public static bool MayChange(Turn turn, Promise promise) =>
        promise.Owner == turn.Speaker.Id
        || promise.Store == turn.Speaker.Store
        || promise.ClimbedTo.Contains(turn.Speaker.Id);

    /// <summary>Finds a promise that is not kept yet, or says why there is nothing to do.</summary>
    public static Promise? FindOpen(Turn turn, string id, out Decision closed)
    {
        // The same sentence for one that is gone and one that is somebody else's: it tells nothing.
        closed = turn.Say(new MessageBuilder().Text("This promise is no longer open.").Build(Sensitivity.Internal));
        if (turn.View.FindPromise(id) is not { } promise || !MayChange(turn, promise))
            return null;
        if (promise.Status != PromiseStatus.Kept)
            return promise;
        closed = turn.Say(new MessageBuilder().Line($"{promise.Id} is kept already.").Build(Sensitivity.Internal));
        return null;
    }

    /// <summary>Returns the store whose people keep it.</summary>
    public static Shop StoreOf(Turn turn, Promise promise) =>
        turn.Staff.Stores.GetValueOrDefault(promise.Store) ?? turn.Context.Store;

    /// <summary>Returns whether somebody said that they are away now.</summary>
    public static bool IsAway(Turn turn, string employee) =>
        turn.View.FindPresence(employee)?.IsAway(turn.Context.Now) == true;
}
