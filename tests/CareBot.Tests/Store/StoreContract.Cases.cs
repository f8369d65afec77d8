using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Store;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_case_stands_as_its_events_have_made_it_and_its_history_is_read_back()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "s1", "Mrs Hill"));
        await RunAsync(
            "d2",
            new(Some.Talk()) { Changes = [Some.Change("s1", Some.Event("C-7K2", 3, new CaseEvent.CaseSettled()))] }
        );

        var found = await LookAsync(view => view.FindCase("C-7K2"));
        var history = await LookAsync(view => view.History("C-7K2"));

        Assert.Equal((3, CaseStatus.Settled, Some.Pounds(15)), (found?.Version, found?.Status, found?.AlreadyAdded));
        Assert.Equal(["Mrs Hill", null, null], history.Select(recorded => recorded.Personal?.Customer));
        Assert.Equal([1, 2, 3], history.Select(recorded => recorded.Version));
        Assert.Equal(Some.Event("C-7K2", 2, Some.Given(15)), history[1]);
        Assert.Equal("s1", await LookAsync(view => view.SubjectOf("C-7K2")));
        Assert.Equal("none", await LookAsync(view => view.SubjectOf("C-XXX") ?? "none"));
    }

    [Fact]
    public async Task An_event_that_does_not_follow_is_refused()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "s1", "Mrs Hill"));
        var stale = new Decision(Some.Talk()) { Changes = [Some.Change("s1", Some.Event("C-7K2", 2, Some.Given(15)))] };

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("d2", stale));

        Assert.Equal(Some.Pounds(15), await LookAsync(view => view.FindCase("C-7K2")?.AlreadyAdded));
    }

    [Fact]
    public async Task Open_cases_come_latest_changed_first_and_settled_ones_do_not()
    {
        await OpenAtAsync("C-111", 1);
        await OpenAtAsync("C-222", 3);
        await OpenAtAsync("C-333", 2);
        await OpenAtAsync("C-444", 4, new CaseEvent.CaseSettled());

        var open = await LookAsync(view => view.OpenCasesOf("maya", 2));

        Assert.Equal(["C-222", "C-333"], open.Select(found => found.Id));
        Assert.Empty(await LookAsync(view => view.OpenCasesOf("leo", 9)));
    }

    [Fact]
    public async Task Open_promises_come_next_due_first()
    {
        await PromiseAsync("P-111", Some.Made(dueMinutes: 90));
        await PromiseAsync("P-222", Some.Made(dueMinutes: 60), new PromiseEvent.PromiseReminded("maya"));
        await PromiseAsync("P-333", Some.Made(dueMinutes: 30), new PromiseEvent.PromiseKept());

        var open = await LookAsync(view => view.OpenPromisesOf("maya", 9));

        Assert.Equal(["P-222", "P-111"], open.Select(found => found.Id));
        Assert.Equal(PromiseStatus.Reminded, await LookAsync(view => view.FindPromise("P-222")?.Status));
    }

    [Fact]
    public async Task What_is_due_comes_longest_overdue_first()
    {
        await PromiseAsync("P-111", Some.Made(dueMinutes: 90));
        await PromiseAsync("P-222", Some.Made(dueMinutes: 65), new PromiseEvent.PromiseReminded("maya"));
        await RunAsync("d1", new Decision(Some.Talk("leo") with { ClosesAt = Some.Noon.AddMinutes(45) }));

        var none = await Store.Due.FindAsync(Some.Noon.AddMinutes(44), 9, None);
        var all = await Store.Due.FindAsync(Some.Noon.AddMinutes(75), 9, None);
        var first = await Store.Due.FindAsync(Some.Noon.AddMinutes(75), 1, None);

        Assert.Empty(none);
        DueItem[] expected =
        [
            new(DueKind.Dialog, "leo", Some.Noon.AddMinutes(45)),
            new(DueKind.Promise, "P-111", Some.Noon.AddMinutes(60)),
            new(DueKind.Promise, "P-222", Some.Noon.AddMinutes(65)),
        ];
        Assert.Equal(expected, all);
        Assert.Equal(expected[..1], first);
    }

    [Fact]
    public async Task An_export_tells_the_case_and_its_promises_as_one_story()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "s1", "Mrs Hill"));
        await PromiseAsync("P-111", Some.Made("C-7K2"), new PromiseEvent.PromiseKept());
        await RunAsync("d2", Some.OpenCase("C-999", "s2", "Mr Dale"));

        var story = await Store.Cases.ExportAsync("C-7K2", None);

        Assert.Equal(["C-7K2", "C-7K2", "P-111", "P-111"], story.Select(recorded => recorded.Stream));
        Assert.Equal(
            ["Mrs Hill", null, "promised by P-111", null],
            story.Select(recorded => recorded.Personal?.Customer)
        );
        Assert.Empty(await Store.Cases.ExportAsync("C-XXX", None));
        Assert.Empty(await Store.Cases.ExportAsync("P-111", None));
    }

    [Fact]
    public async Task The_chain_is_whole_and_its_head_is_known_again()
    {
        var empty = await Store.Cases.VerifyAsync(null, None);
        await RunAsync("d1", Some.OpenCase("C-7K2", "s1", "Mrs Hill"));
        var before = await Store.Cases.VerifyAsync(null, None);
        await PromiseAsync("P-111", Some.Made("C-7K2"));
        await ReopenAsync(new StoreOptions());

        var after = await Store.Cases.VerifyAsync(before.Head, None);

        Assert.Equal((0, 2, 3), (empty.Records, before.Records, after.Records));
        Assert.Empty(after.Faults);
        Assert.NotEqual(before.Head, after.Head);
        Assert.Matches("^[0-9a-f]{64}$", after.Head);
        Assert.Empty((await Store.Cases.VerifyAsync(empty.Head, None)).Faults);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001")]
    [InlineData("nonsense")]
    public async Task A_head_that_the_chain_never_had_is_a_fault(string head)
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "s1", "Mrs Hill"));

        var report = await Store.Cases.VerifyAsync(head, None);

        Assert.Contains("expected head", Assert.Single(report.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_and_stores_are_read_back_as_they_were_saved_and_replaced_as_a_whole()
    {
        var saved = Some.Staff();
        await Store.People.SaveAsync(saved, None);

        var read = await Store.People.LoadAsync(None);

        Assert.Equal(["lena", "left"], read.Employees.Keys.OrderDescending(StringComparer.Ordinal));
        var lena = read.Employees["lena"];
        Assert.Equal(saved.Employees["lena"] with { Links = lena.Links }, lena);
        Assert.Equal(saved.Employees["lena"].Links, lena.Links);
        Assert.False(read.Employees["left"].Active);
        var hours = read.Stores["hafen"].Hours;
        Assert.Equal(saved.Stores["hafen"] with { Hours = hours }, read.Stores["hafen"]);
        Assert.Equal(
            saved.Stores["hafen"].Hours.Spans.OrderBy(span => span.Key),
            hours.Spans.OrderBy(span => span.Key)
        );
        await Store.People.SaveAsync(Core.People.StaffDirectory.Empty, None);
        Assert.Empty((await Store.People.LoadAsync(None)).Employees);
    }

    private Task<TurnResult> OpenAtAsync(string id, int minutes, params CaseEvent[] then)
    {
        CaseEvent[] all = [Some.Opened(), .. then];
        var events = all.Select((next, i) => Some.Event(id, i + 1, next) with { At = Some.Noon.AddMinutes(minutes) });
        return RunAsync($"open {id}", new(Some.Talk()) { Changes = [new StreamChange($"s-{id}", [.. events])] });
    }

    private Task<TurnResult> PromiseAsync(string id, params PromiseEvent[] all)
    {
        var events = all.Select(
            (next, i) => Some.Event(id, i + 1, next, i == 0 ? Some.Personal($"promised by {id}") : null)
        );
        return RunAsync($"promise {id}", new(Some.Talk()) { Changes = [new StreamChange($"s-{id}", [.. events])] });
    }
}
