using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Waiting_cases_come_by_where_the_customer_is_and_then_by_when_they_were_asked_for()
    {
        await AskAtAsync("C-777", 1, new Facts { Place = Place.Mail });
        await AskAtAsync("C-666", 2, new Facts());
        await AskAtAsync("C-444", 3, new Facts { Place = Place.Phone });
        await AskAtAsync("C-333", 5, new Facts { Place = Place.Social, Public = true });
        await AskAtAsync("C-222", 9, new Facts { Place = Place.Counter, Public = true });
        await AskAtAsync("C-111", 9, new Facts { Place = Place.Counter });

        var waiting = await WaitingForAsync("tom");

        Assert.Equal("C-111 C-222 C-444 C-333 C-666 C-777", waiting);
        Assert.Equal(
            ["C-111", "C-222"],
            (await LookAsync(view => view.CasesWaitingFor("tom", 2))).Select(one => one.Id)
        );
    }

    [Fact]
    public async Task Everybody_who_was_asked_still_sees_it_until_it_is_decided()
    {
        await OpenAtAsync("C-111", 1, Some.Escalated("tom", "priya"));
        await GoOnAsync("C-111", 3, new CaseEvent.EscalationMoved(Some.Asking(20, "sam"), MoveReason.NoAnswer));

        var asked = $"{await WaitingForAsync("tom")} {await WaitingForAsync("priya")} {await WaitingForAsync("sam")}";
        await GoOnAsync("C-111", 4, new CaseEvent.CaseDecided(DecisionOutcome.Declined, null));
        var after = $"{await WaitingForAsync("tom")}{await WaitingForAsync("priya")}{await WaitingForAsync("sam")}";

        Assert.Equal("C-111 C-111 C-111", asked);
        Assert.Equal(string.Empty, after);
        Assert.Equal(string.Empty, await WaitingForAsync("maya"));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_case_that_no_longer_waits_is_on_nobodys_list_and_never_due(CaseEvent end)
    {
        await OpenAtAsync("C-111", 1, Some.Escalated("tom"), end);

        Assert.Equal(string.Empty, await WaitingForAsync("tom"));
        Assert.Empty(await Store.Due.FindAsync(Some.Noon.AddDays(9), 9, None));
    }

    [Fact]
    public async Task A_customer_who_walks_in_moves_up()
    {
        await AskAtAsync("C-111", 1, new Facts());
        await AskAtAsync("C-222", 2, new Facts());

        await GoOnAsync("C-222", 3, new CaseEvent.FactsChanged(new Facts { Place = Place.Counter }, 2));

        Assert.Equal("C-222 C-111", await WaitingForAsync("tom"));
    }

    [Fact]
    public async Task A_request_without_a_chain_waits_for_its_approver()
    {
        await OpenAtAsync("C-111", 1, Some.Escalated("tom") with { Chain = null, First = null });

        Assert.Equal("C-111", await WaitingForAsync("tom"));
        Assert.Empty(await Store.Due.FindAsync(Some.Noon.AddDays(9), 9, None));
    }

    [Fact]
    public async Task An_unanswered_request_is_due_when_its_step_ends_and_then_when_the_next_one_does()
    {
        await OpenAtAsync("C-111", 1, Some.Escalated("tom"));
        await PromiseAsync("P-111", Some.Made(dueMinutes: 30));

        var early = await Store.Due.FindAsync(Some.Noon.AddMinutes(9), 9, None);
        var due = await Store.Due.FindAsync(Some.Noon.AddMinutes(10), 9, None);
        await GoOnAsync("C-111", 3, new CaseEvent.EscalationMoved(Some.Asking(40, "sam"), MoveReason.NoAnswer));
        var later = await Store.Due.FindAsync(Some.Noon.AddMinutes(40), 9, None);

        Assert.DoesNotContain(early, item => item.Kind == DueKind.Escalation);
        Assert.Contains(new DueItem(DueKind.Escalation, "C-111", Some.Noon.AddMinutes(10)), due);
        Assert.Equal(
            [(DueKind.Promise, "P-111"), (DueKind.Escalation, "C-111")],
            later.Select(item => (item.Kind, item.Reference))
        );
    }

    [Fact]
    public async Task Keys_are_found_by_name_or_by_role_in_the_store_the_largest_first()
    {
        await GiveAsync("G-111", Some.Key(20, person: "lena"));
        await GiveAsync("G-222", Some.Key(40, role: "associate"));
        await GiveAsync("G-333", Some.Key(30, person: "lena") with { Store = "elsewhere" });
        await GiveAsync("G-444", Some.Key(90, person: "maya"));
        await GiveAsync("G-555", Some.Key(90, role: "associate") with { Store = "elsewhere" });
        await GiveAsync("G-666", Some.Key(90, role: "supervisor"));

        Assert.Equal("G-222 G-333 G-111", await KeysOfLenaAsync(0));
    }

    [Fact]
    public async Task A_key_holds_until_its_time_and_not_once_it_was_taken_back()
    {
        await GiveAsync("G-111", Some.Key(20, person: "lena", untilMinutes: 60));
        await GiveAsync("G-222", Some.Key(40, role: "associate", untilMinutes: 90));
        await GiveAsync("G-333", Some.Key(30, person: "lena"), new GrantEvent.GrantRevoked());

        Assert.Equal("G-222 G-111", await KeysOfLenaAsync(59));
        Assert.Equal("G-222", await KeysOfLenaAsync(60));
        Assert.Equal(string.Empty, await KeysOfLenaAsync(90));
        Assert.True(await LookAsync(view => view.FindGrant("G-333")?.Revoked));
    }

    [Fact]
    public async Task A_key_knows_how_often_it_was_used_and_its_history_is_read_back()
    {
        var given = Some.Key(20, person: "lena");
        await GiveAsync("G-111", given, new GrantEvent.GrantUsed("C-7K2", Some.Pounds(12)));

        var key = await LookAsync(view => view.FindGrant("G-111"));

        Assert.Equal((2, 1, Some.Pounds(12), "tom"), (key?.Version, key?.Uses, key?.Spent, key?.Giver));
        Assert.Equal(given, (await LookAsync(view => view.History("G-111")))[0].Event);
        Assert.Equal("G-111", await LookAsync(view => view.SubjectOf("G-111")));
        Assert.Equal("none", await LookAsync(view => view.FindGrant("G-XXX")?.Id ?? "none"));
    }

    [Fact]
    public async Task Keys_that_somebody_gave_come_latest_first()
    {
        await GiveAsync("G-333", Some.Key(20, person: "lena"));
        await GiveAsync("G-111", Some.Key(20, person: "maya"), new GrantEvent.GrantRevoked());
        await GiveAsync("G-222", Some.Key(90, role: "associate"), minutes: 5);

        var given = await LookAsync(view => view.GrantsBy("tom", Some.Noon, 9));

        Assert.Equal(["G-222", "G-333"], given.Select(key => key.Id));
        Assert.Single(await LookAsync(view => view.GrantsBy("tom", Some.Noon, 1)));
        Assert.Empty(await LookAsync(view => view.GrantsBy("tom", Some.Noon.AddMinutes(60), 9)));
        Assert.Empty(await LookAsync(view => view.GrantsBy("maya", Some.Noon, 9)));
    }

    [Fact]
    public async Task Whoever_is_away_is_known_to_be_until_they_are_back()
    {
        var until = Some.Noon.AddDays(3);
        await BeThereAsync(1, new PresenceEvent.WentAway(until, "priya"));
        var away = await LookAsync(view => view.FindPresence("tom"));
        await BeThereAsync(2, new PresenceEvent.CameBack());

        var back = await LookAsync(view => view.FindPresence("tom"));

        Assert.Equal(new Presence("tom", 1, until, "priya", 0), away);
        Assert.Equal(new Presence("tom", 2, null, null, 0), back);
        Assert.True(await LookAsync(view => view.FindPresence("maya") is null));
    }

    [Fact]
    public async Task Erasing_a_customer_leaves_a_key_alone_that_was_handed_over_with_their_case()
    {
        await RunAsync("d1", Some.OpenCase("C-7K2", "hill", "Mrs Hill"));
        var key = Some.Change("hill", Some.Event("G-111", 1, Some.Key(20, person: "lena"), actor: "tom"));
        await RunAsync("d2", new(Some.Talk("tom")) { Changes = [key] });

        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon, None);

        Assert.Equal(1, await LookAsync(view => view.FindGrant("G-111")?.Version));
        Assert.Empty((await Store.Cases.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task The_chain_holds_keys_and_absences_too()
    {
        await AskAtAsync("C-111", 1, new Facts());
        await GiveAsync("G-111", Some.Key(20, person: "lena"), new GrantEvent.GrantUsed("C-111", Some.Pounds(5)));
        await BeThereAsync(1, new PresenceEvent.AttemptStopped("approve", "unknown"));

        var report = await Store.Cases.VerifyAsync(null, None);

        Assert.Equal(5, report.Records);
        Assert.Empty(report.Faults);
    }

    public static TheoryData<CaseEvent> Ends() =>
        new(
            new CaseEvent.EscalationWithdrawn(),
            new CaseEvent.EscalationExpired(),
            new CaseEvent.CaseSettled(),
            new CaseEvent.CaseDecided(DecisionOutcome.Fallback, null)
        );

    private Task<TurnResult> AskAtAsync(string id, int minutes, Facts facts)
    {
        RecordedEvent[] events =
        [
            Some.Event(id, 1, Some.Opened() with { Facts = facts }),
            Some.Event(id, 2, Some.Escalated("tom")) with
            {
                At = Some.Noon.AddMinutes(minutes),
            },
        ];
        return RunAsync($"ask {id}", new(Some.Talk()) { Changes = [Some.Change($"s-{id}", events)] });
    }

    private Task<TurnResult> GoOnAsync(string id, long version, CaseEvent next) =>
        RunAsync(
            $"{id} {version}",
            new(Some.Talk()) { Changes = [Some.Change($"s-{id}", Some.Event(id, version, next))] }
        );

    private Task<TurnResult> GiveAsync(string id, GrantEvent.GrantGiven given, GrantEvent? then = null, int minutes = 0)
    {
        var first = Some.Event(id, 1, given, actor: "tom") with { At = Some.Noon.AddMinutes(minutes) };
        RecordedEvent[] events = then is null ? [first] : [first, Some.Event(id, 2, then)];
        return RunAsync($"give {id}", new(Some.Talk("tom")) { Changes = [Some.Change(id, events)] });
    }

    private Task<TurnResult> BeThereAsync(long version, PresenceEvent next) =>
        RunAsync(
            $"there {version}",
            new(Some.Talk("tom")) { Changes = [Some.Change("H-tom", Some.Event("H-tom", version, next))] }
        );

    private async Task<string> WaitingForAsync(string employee) =>
        string.Join(' ', (await LookAsync(view => view.CasesWaitingFor(employee, 9))).Select(one => one.Id));

    private async Task<string> KeysOfLenaAsync(int minutes)
    {
        var lena = Some.Staff().Employees["lena"];
        var keys = await LookAsync(view => view.GrantsFor(lena, Some.Noon.AddMinutes(minutes)));
        return string.Join(' ', keys.Select(key => key.Id));
    }
}
