using CareBot.Core;
using CareBot.Core.Messages;
using CareBot.Core.Promises;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Promises;

/// <summary>Whatever people do and whenever the program is stopped.</summary>
public sealed class PromiseProperties
{
    private static readonly string[] People = ["maya", "leo", "grace", "callum", "priya", "omar", "tom"];

    private static Arbitrary<(int What, int Who, int Pick)[]> Days =>
        Gen.Choose(0, 12)
            .SelectMany(what =>
                Gen.Choose(0, People.Length - 1)
                    .SelectMany(who => Gen.Choose(0, 9_999).Select(pick => (what, who, pick)))
            )
            .ArrayOf()
            .ToArbitrary();

    [Fact]
    public void Nothing_is_forgotten_nothing_said_twice_and_kept_is_final() =>
        Prop.ForAll(Days, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(60));

    private static bool Holds((int What, int Who, int Pick)[] steps)
    {
        var floor = new ShopFloor(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        var left = new HashSet<string>();
        foreach (var (what, who, pick) in steps)
        {
            if (!left.Contains(People[who]))
                Act(floor, left, what, People[who], pick);
            JudgeAll(floor);
        }

        floor.Wait(TimeSpan.FromDays(4));
        JudgeAll(floor);
        Assert.All(floor.View.Promises, promise => Assert.Null(promise.WakesAt));
        return true;
    }

    private static void Act(ShopFloor floor, HashSet<string> left, int what, string person, int pick)
    {
        var promises = floor.View.Promises;
        var any = promises.Count == 0 ? "P-XXX" : promises[pick % promises.Count].Id;
        switch (what)
        {
            case 0 or 1:
                floor.Make(person, $"call Mrs Hill in {1 + (pick % 2_900)} minutes");
                break;
            case 2 or 3 or 4:
                floor.Wait(TimeSpan.FromMinutes(pick % 400));
                break;
            case 5:
                floor.Stop(TimeSpan.FromMinutes(pick % 3_000));
                break;
            case 6:
                floor.Press(person, Verbs.Kept, any);
                break;
            case 7:
                floor.Submit(person, Verbs.NotYet, any, "when", $"in {1 + (pick % 900)} minutes");
                break;
            case 8:
                floor.Submit(person, Verbs.HandOverPromise, any, "to", People[pick % People.Length]);
                break;
            case 9 or 10:
                floor.GoAway(
                    person,
                    TimeSpan.FromMinutes(pick % 2_000),
                    pick % 2 == 0 ? null : People[pick % People.Length]
                );
                break;
            case 11:
                SettleCaseOf(floor, any);
                break;
            default:
                if (person != "tom" && left.Add(person))
                    floor.Leave(person);
                break;
        }
    }

    private static void SettleCaseOf(ShopFloor floor, string id)
    {
        if (floor.View.FindPromise(id)?.CaseId is { } caseId)
            floor.Settle(caseId);
    }

    private static void JudgeAll(ShopFloor floor)
    {
        foreach (var promise in floor.View.Promises)
            Judge(floor, promise, floor.View.History(promise.Id));
    }

    private static void Judge(ShopFloor floor, Promise promise, IReadOnlyList<RecordedEvent> history)
    {
        var begins = history.Select(one => one.Event).ToList().FindLastIndex(IsBegin);
        var term = history.Skip(begins).ToList();
        Assert.True(term.Count(one => one.Event is PromiseEvent.PromiseReminded) <= 1);
        Assert.True(term.Count(one => one.Event is PromiseEvent.PromiseCameDue) <= 1);
        Assert.True(term.Count(one => one.Event is PromiseEvent.PromiseBroken) <= 1);
        JudgeClimb(term);
        JudgeTold(floor, promise, term);
        var kept = history.Select(one => one.Event is PromiseEvent.PromiseKept).ToList().IndexOf(true);
        Assert.True(kept < 0 || kept == history.Count - 1, "Something followed on Kept.");
        Assert.True(promise.WakesAt is null || promise.WakesAt > floor.Now, $"{promise.Id} sleeps.");
    }

    private static void JudgeClimb(List<RecordedEvent> term)
    {
        var climbed = term.Select(one => one.Event)
            .Select(one => (one as PromiseEvent.PromiseBroken)?.Told ?? (one as PromiseEvent.PromiseClimbed)?.To)
            .OfType<string>()
            .ToList();
        Assert.Equal(climbed.Count, climbed.Distinct().Count());
    }

    // Whatever time did, it said so at that very moment, to somebody who worked here then.
    private static void JudgeTold(ShopFloor floor, Promise promise, List<RecordedEvent> term)
    {
        foreach (var done in term.Where(one => one.Actor == "carebot" && one.Event is not PromiseEvent.PromiseRested))
        {
            var told = floor.Told.Where(one =>
                one.At == done.At && one.Card == $"{PromiseCard(promise)}/{done.Version}"
            );
            var isHandOver = done.Event is PromiseEvent.PromiseHandedOver;
            Assert.True(
                isHandOver || told.Any(one => !floor.HadLeft(one.To, one.At)),
                $"{done.Event} was told to nobody."
            );
        }

        var isOverdue = promise.Status != PromiseStatus.Kept && floor.Now >= promise.DueAt + PromiseTimes.Grace;
        Assert.Equal(isOverdue, promise.Status == PromiseStatus.Broken);
        Assert.True(
            !isOverdue
                || floor.Told.Any(one =>
                    one.At >= term[0].At && one.At > promise.RemindAt.AddTicks(-1) && IsAbout(one, promise)
                )
        );
    }

    private static bool IsBegin(DomainEvent happened) =>
        happened is PromiseEvent.PromiseMade or PromiseEvent.PromisePostponed;

    private static bool IsAbout(Told told, Promise promise) =>
        told.Card?.StartsWith(PromiseCard(promise), StringComparison.Ordinal) == true;

    private static string PromiseCard(Promise promise) => $"{promise.Id}:promise";
}
