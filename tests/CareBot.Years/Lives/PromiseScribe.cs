using CareBot.Core;
using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;
using CareBot.Years.Company;
using CareBot.Years.Ledger;

namespace CareBot.Years.Lives;

/// <summary>Writes down what happens to one promise, as the bot would and in the ledger.</summary>
internal sealed class PromiseScribe(World world, YearStore store, Employee owner, string subject)
{
    private const string Time = "carebot";

    private Promise? _promise;

    public Promise Promise => _promise ?? throw new InvalidOperationException("It was not made yet.");

    public string Subject => subject;

    public void Make(DateTimeOffset dueAt, string? caseId)
    {
        var made = new PromiseEvent.PromiseMade(owner.Id, store.Id, dueAt, RemindBefore(dueAt), caseId);
        Append(world.NextPromise(), made, owner.Id, new PersonalFacts { Said = ["a call when it is here"] });
        world.Note(new LedgerEntry.PromiseMade(world.Now, store.Id, Promise.Id, owner.Id));
    }

    public void Keep()
    {
        var wasBroken = Promise.Status == PromiseStatus.Broken;
        Append(new PromiseEvent.PromiseKept(), owner.Id);
        world.Note(new LedgerEntry.PromiseKept(world.Now, store.Id, Promise.Id, wasBroken));
    }

    public void Postpone(DateTimeOffset dueAt) =>
        Append(new PromiseEvent.PromisePostponed(dueAt, RemindBefore(dueAt)), owner.Id);

    public void Remind() => Append(new PromiseEvent.PromiseReminded(owner.Id), Time);

    public void ComeDue() => Append(new PromiseEvent.PromiseCameDue(owner.Id), Time);

    /// <summary>Breaks it; the owner's manager is told, and after an hour whoever is above them.</summary>
    public void Break(string caseId)
    {
        DateTimeOffset? climbsAt = owner == store.Manager ? null : world.Now + PromiseTimes.ClimbEvery;
        Append(new PromiseEvent.PromiseBroken(caseId, owner.Manager, climbsAt), Time);
        world.Note(new LedgerEntry.PromiseBroken(world.Now, store.Id, Promise.Id));
    }

    public void Climb() => Append(new PromiseEvent.PromiseClimbed(store.AreaManager.Id), Time);

    public void Rest() => Append(new PromiseEvent.PromiseRested(), Time);

    private DateTimeOffset RemindBefore(DateTimeOffset dueAt) =>
        PromiseTimes.RemindAt(world.Now, dueAt, store.Shop).ToUniversalTime();

    private void Append(PromiseEvent happened, string by) => Append(Promise.Id, happened, by, null);

    private void Append(string id, PromiseEvent happened, string by, PersonalFacts? personal)
    {
        var version = (_promise?.Version ?? 0) + 1;
        var recorded = new RecordedEvent(id, version, world.Now, by, world.Policy.Version, happened, personal);
        _promise = Promise.Evolve(_promise, recorded);
        world.Record(subject, recorded);
    }
}
