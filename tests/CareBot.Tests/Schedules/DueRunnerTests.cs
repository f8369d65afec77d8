using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Ports;
using CareBot.People;
using CareBot.Policies;
using CareBot.Schedules;
using CareBot.Store;
using CareBot.Tests.Fakes;
using CareBot.Tests.Store;
using CareBot.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CareBot.Tests.Schedules;

/// <summary>Everything that is due is done, whatever stands in the way of some of it.</summary>
public sealed class DueRunnerTests : IDisposable
{
    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly CollectingLogger _log = new();
    private readonly LoggerFactory _logs = new();

    public DueRunnerTests() => _logs.AddProvider(_log);

    public void Dispose()
    {
        _logs.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Thousands_that_became_due_are_done_in_one_beat()
    {
        var work = new ListedWork(Items("P", 2_345));
        var runner = RunnerOver(work, work);

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(2_345, done);
        Assert.Empty(work.Due);
    }

    [Fact]
    public async Task One_that_throws_holds_up_nothing_else_and_is_written_down_without_what_it_is_about()
    {
        var work = new ListedWork([.. Items("P", 9), .. Items("BAD", 1)]) { Broken = { "BAD-0" } };
        var runner = RunnerOver(work, work);

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(9, done);
        Assert.Equal(["BAD-0"], work.Due.Select(item => item.Reference));
        Assert.Contains("Promise BAD-0 is due and threw", _log.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_that_throw_and_are_longest_overdue_starve_nobody()
    {
        var bad = Items("BAD", 100);
        var work = new ListedWork([.. bad, .. Items("P", 70, minutesLater: 5)]);
        work.Broken.UnionWith(bad.Select(item => item.Reference));
        var runner = RunnerOver(work, work);

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(70, done);
        Assert.Equal(100, work.Due.Count);
    }

    [Fact]
    public async Task What_threw_is_tried_again_after_a_pause_that_grows()
    {
        var work = new ListedWork(Items("BAD", 1)) { Broken = { "BAD-0" } };
        var runner = RunnerOver(work, work);

        for (var second = 0; second < 3600; second++, _clock.Move(TimeSpan.FromSeconds(1)))
            await runner.RunAsync(CancellationToken.None);

        // After 5 s, 10 s, 20 s … and in the end every quarter of an hour.
        Assert.InRange(work.Tries, 8, 12);
    }

    [Fact]
    public async Task What_threw_is_done_once_it_no_longer_throws()
    {
        var work = new ListedWork(Items("BAD", 1)) { Broken = { "BAD-0" } };
        var runner = RunnerOver(work, work);
        await runner.RunAsync(CancellationToken.None);
        work.Broken.Clear();
        _clock.Move(TimeSpan.FromSeconds(5));

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(1, done);
    }

    [Fact]
    public async Task One_that_stays_due_although_it_was_done_ends_the_beat_all_the_same()
    {
        var work = new ListedWork(Items("P", 60)) { Staying = { "P-3" } };
        var runner = RunnerOver(work, work);

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(60, done);
        Assert.InRange(work.Tries, 60, 62);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_not_held_against_what_is_due()
    {
        var work = new ListedWork(Items("P", 3)) { IsBusy = true };
        var runner = RunnerOver(work, work);
        await runner.RunAsync(CancellationToken.None);
        work.IsBusy = false;

        var done = await runner.RunAsync(CancellationToken.None);

        Assert.Equal(3, done);
    }

    [Fact]
    public async Task People_whom_the_directory_has_lost_hold_up_nothing()
    {
        using var file = new SqliteFile();
        await using var store = await file.OpenAsync(new StoreOptions());
        await WriteOfGhostsAsync(store);
        var runner = RunnerOver(store.Due, store.Turns);
        _clock.Move(TimeSpan.FromMinutes(45));

        await runner.RunAsync(CancellationToken.None);
        var left = await store.Due.FindAsync(_clock.GetUtcNow(), 9, CancellationToken.None);

        Assert.DoesNotContain("threw", _log.Written, StringComparison.Ordinal);
        Assert.Empty(left);
        Assert.Equal(0L, file.Ask<long>("SELECT count(*) FROM outbox WHERE recipient LIKE 'ghost%'"));
        Assert.Empty((await store.Cases.VerifyAsync(null, CancellationToken.None)).Faults);
    }

    private static IReadOnlyList<DueItem> Items(string name, int count, int minutesLater = 0) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new DueItem(
                    DueKind.Promise,
                    $"{name}-{at}",
                    Sample.Morning.AddHours(-9).AddMinutes(minutesLater)
                )),
        ];

    // A promise that nobody above is known for, a request to somebody who is gone too, and a dialog left lying.
    private static async Task WriteOfGhostsAsync(OpenedStore store)
    {
        var chain = new Chain(
            "usual",
            [
                new(new StepTarget.Person("ghost-2"), TimeSpan.FromMinutes(10)),
                new(new StepTarget.Role("store-manager", StepReach.Store), TimeSpan.FromMinutes(90)),
            ],
            50,
            TimeSpan.FromDays(3),
            null
        );
        var asked = new CaseEvent.CaseEscalated(
            "ghost-2",
            new("goodwill", Some.Pounds(60)),
            "gesture-associate",
            chain,
            new Asking(0, ["ghost-2"], null, Sample.Morning.AddMinutes(10)),
            Sample.Morning.AddDays(3)
        );
        var made = Some.Made(dueMinutes: 0) with
        {
            Owner = "ghost",
            DueAt = Sample.Morning.AddMinutes(20),
            RemindAt = Sample.Morning.AddMinutes(10),
        };
        var talk = Some.Talk("ghost") with
        {
            ClosesAt = Sample.Morning.AddMinutes(5),
            Draft = new Draft("d-1", 1, new() { Issue = "late" }, new()),
        };
        await store.Turns.RunAsync(
            Some.Request("ghost", "ghost"),
            _ => new Decision(talk)
            {
                Changes =
                [
                    Some.Change("s-1", At("C-111", 1, Some.Opened("ghost")), At("C-111", 2, asked)),
                    Some.Change("s-2", At("P-111", 1, made, Some.Personal("Mrs Quatermass"))),
                ],
            },
            CancellationToken.None
        );

        static RecordedEvent At(
            string stream,
            long version,
            DomainEvent happened,
            Core.Understanding.PersonalFacts? personal = null
        ) => Some.Event(stream, version, happened, personal, "ghost") with { At = Sample.Morning };
    }

    private DueRunner RunnerOver(IDueWork due, ITurnStore store)
    {
        var policy = new PolicyWatch(
            "none",
            Sample.Policy,
            TimeSpan.FromHours(1),
            _clock,
            NullLogger<PolicyWatch>.Instance
        );
        var world = new TurnWorld(policy, new StaffRoster(Sample.Staff), new PolicyReaders(), _clock);
        return new DueRunner(
            due,
            new LookingTurns(
                store,
                new NoDigests(),
                new PolicyTrial(Mock.Of<IPolicyArchive>(), Mock.Of<ICaseHistories>()),
                world
            ),
            world,
            _logs.CreateLogger<DueRunner>()
        );
    }
}
