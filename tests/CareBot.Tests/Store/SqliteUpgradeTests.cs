using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;
using CareBot.Store;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Store;

/// <summary>Opens a database that was written before there were chains.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    private static readonly Offer SixtyPounds = new("goodwill", Some.Pounds(60));

    private readonly SqliteFile _now = new();
    private readonly SqliteFile _old = new();

    public void Dispose()
    {
        _now.Dispose();
        _old.Dispose();
    }

    [Fact]
    public async Task Nothing_looks_forged_whatever_had_become_of_a_case_or_promise()
    {
        await WriteEverythingAsync();
        OldDatabase.Make(_now, _old);

        await using var store = await _old.OpenAsync(new StoreOptions());
        var report = await store.Cases.VerifyAsync(null, CancellationToken.None);

        Assert.Equal(_now.Ask<long>("SELECT count(*) FROM events"), report.Records);
        Assert.Empty(report.Faults);
        foreach (var table in new[] { "cases", "promises", "case_asked", "settlements" })
            Assert.Equal(RowsOf(_now, table), RowsOf(_old, table));
    }

    [Fact]
    public async Task Cases_that_waited_still_wait_whoever_can_wait_least_first()
    {
        await WriteEverythingAsync();
        OldDatabase.Make(_now, _old);

        await using var store = await _old.OpenAsync(new StoreOptions());
        var waiting = await LookAsync(store, view => view.CasesWaitingFor("tom", 9));
        var declined = await LookAsync(store, view => view.FindCase("C-333"));

        Assert.Equal(["C-222", "C-888", "C-111"], waiting.Select(one => one.Id));
        Assert.Equal(["tom"], waiting[0].Escalation?.Reached ?? []);
        Assert.Equal([2L, 3L, 2L], waiting.Select(one => one.Escalation?.ShownSince ?? 0));
        Assert.Equal(EscalationEnd.Decided, declined?.Escalation?.End);
    }

    [Fact]
    public async Task A_case_that_waited_can_be_decided()
    {
        await WriteEverythingAsync();
        OldDatabase.Make(_now, _old);
        await using var store = await _old.OpenAsync(new StoreOptions());
        var bot = Sample.Bot();
        var press = new Inbound.Press(
            "click",
            new ChannelUser("web", "rehearsal", "tom"),
            Some.Chat,
            "approve",
            "C-222.2."
        );

        await store.Turns.RunAsync(
            Some.Request("click", "tom"),
            view => DialogEngine.Step(press, view, bot.Context("tom")),
            CancellationToken.None
        );

        var decided = await LookAsync(store, view => view.FindCase("C-222"));
        Assert.Equal(CaseStatus.Decided, decided?.Status);
        Assert.Equal(new Approval(SixtyPounds, "approved-by-tom"), decided?.Approval);
        Assert.Equal(2, (await LookAsync(store, view => view.CasesWaitingFor("tom", 9))).Count);
        Assert.Empty((await store.Cases.VerifyAsync(null, CancellationToken.None)).Faults);
    }

    [Fact]
    public async Task A_yes_that_was_not_used_yet_may_still_be_used()
    {
        await WriteEverythingAsync();
        OldDatabase.Make(_now, _old);

        await using var store = await _old.OpenAsync(new StoreOptions());
        var unused = await LookAsync(store, view => view.FindCase("C-555"));
        var used = await LookAsync(store, view => view.FindCase("C-666"));

        Assert.Equal(new Approval(SixtyPounds, "approved-by-tom"), unused?.Approval);
        Assert.Null(used?.Approval);
    }

    [Fact]
    public async Task Two_programs_may_begin_it_at_once()
    {
        await WriteEverythingAsync();
        OldDatabase.Make(_now, _old);
        var patient = new StoreOptions { LockTimeout = TimeSpan.FromSeconds(10) };

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _old.OpenAsync(patient)));

        foreach (var store in opened)
        {
            Assert.Empty((await store.Cases.VerifyAsync(null, CancellationToken.None)).Faults);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_holds_nothing_up_and_is_named()
    {
        await WriteEverythingAsync();
        _now.Tamper("DROP TRIGGER events_are_never_changed; UPDATE events SET data = '{}' WHERE stream = 'C-111'");
        OldDatabase.Make(_now, _old);

        await using var store = await _old.OpenAsync(new StoreOptions());
        var report = await store.Cases.VerifyAsync(null, CancellationToken.None);

        Assert.Contains(report.Faults, fault => fault.EndsWith("of C-111 cannot be read.", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Faults, fault => fault.Contains("C-222", StringComparison.Ordinal));
    }

    private async Task WriteEverythingAsync()
    {
        await using var store = await _now.OpenAsync(new StoreOptions());
        var yes = new CaseEvent.CaseDecided(DecisionOutcome.Approved, SixtyPounds);
        var given = new CaseEvent.RemedyGiven(
            new GivenRemedy("goodwill", Some.Pounds(60), Some.Pounds(0), "approved-by-tom")
        );
        await WriteAsync(store, "C-111", Opened(Place.Mail), Asked());
        await WriteAsync(store, "C-222", Opened(Place.Counter), Asked());
        await WriteAsync(store, "C-333", Opened(), Asked(), new CaseEvent.CaseDecided(DecisionOutcome.Declined, null));
        await WriteAsync(store, "C-444", Opened());
        await WriteAsync(store, "C-555", Opened(), Asked(), yes);
        await WriteAsync(store, "C-666", Opened(), Asked(), yes, given, new CaseEvent.CaseSettled());
        await WriteAsync(store, "C-777", Opened(), Asked(), yes);
        await WriteAsync(store, "C-888", Opened(), Asked(), new CaseEvent.FactsChanged(new Facts(), 3));
        await WriteAsync(store, "P-111", Some.Made("C-444"));
        await WriteAsync(store, "P-222", Some.Made(), new PromiseEvent.PromiseBroken("C-444"));
        await WriteAsync(store, "P-333", Some.Made("C-555"), new PromiseEvent.PromiseKept());
        Assert.True(await store.Cases.EraseAsync("C-777", "pete", Some.Noon, CancellationToken.None));
    }

    private static CaseEvent.CaseEscalated Asked() => Some.Escalated("tom") with { Chain = null, First = null };

    private static CaseEvent.CaseOpened Opened(Place? place = null) =>
        Some.Opened() with
        {
            Facts = new Facts
            {
                Issue = "poor-quality",
                Price = Some.Pounds(50),
                Place = place,
            },
        };

    private static async Task WriteAsync(OpenedStore store, string id, params DomainEvent[] all)
    {
        var events = all.Select(
            (next, at) =>
                Some.Event(
                    id,
                    at + 1,
                    next,
                    at == 0 ? Some.Personal(id) : null,
                    next is CaseEvent.CaseDecided ? "tom" : "maya"
                )
        );
        await store.Turns.RunAsync(
            Some.Request(id),
            _ => new(Some.Talk()) { Changes = [new($"s-{id}", [.. events])] },
            CancellationToken.None
        );
    }

    private static async Task<T> LookAsync<T>(OpenedStore store, Func<ITurnView, T> look)
    {
        var seen = new List<T>();
        await store.Turns.RunAsync(
            Some.Request(Guid.NewGuid().ToString("N")),
            view =>
            {
                seen.Add(look(view));
                return new(Some.Talk());
            },
            CancellationToken.None
        );
        return seen[^1];
    }

    private static string RowsOf(SqliteFile file, string table) =>
        file.Ask<string>(
            $"SELECT group_concat(json_array({ColumnsOf(file, table)}), char(10)) FROM (SELECT * FROM {table} ORDER BY 1, 2)"
        );

    private static string ColumnsOf(SqliteFile file, string table) =>
        file.Ask<string>(
            $"SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('{table}') ORDER BY name)"
        );
}
