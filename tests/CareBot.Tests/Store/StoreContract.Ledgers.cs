using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public async Task A_store_s_week_counts_what_was_added_and_nothing_that_was_owed()
    {
        await OpenAtAsync("C-111", 1, Some.Given(15) with { Week = Monday }, Some.Given(7) with { Week = null });
        await OpenAtAsync("C-222", 2, Approved(60, added: 10) with { Week = Monday });
        await OpenAtAsync("C-333", 3, Some.Given(3) with { Week = Monday.AddDays(7) });

        var spent = await LookAsync(view => view.SpentIn("harbour-street", Monday, Currency.Gbp));
        var next = await LookAsync(view => view.SpentIn("harbour-street", Monday.AddDays(7), Currency.Gbp));

        Assert.Equal((Some.Pounds(25), Some.Pounds(3)), (spent, next));
        Assert.Equal(
            Money.Zero(Currency.Eur),
            await LookAsync(view => view.SpentIn("harbour-street", Monday, Currency.Eur))
        );
        Assert.Equal(Money.Zero(Currency.Gbp), await LookAsync(view => view.SpentIn("hafen", Monday, Currency.Gbp)));
    }

    [Fact]
    public async Task A_turn_that_fails_has_spent_nothing()
    {
        var given = Some.Event("C-111", 2, Some.Given(15) with { Week = Monday });
        var wrong = Some.Event("C-222", 9, Some.Given(15));
        var opened = Some.Change("s", Some.Event("C-111", 1, Some.Opened()), given);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunAsync("d1", new(Some.Talk()) { Changes = [opened, Some.Change("s", wrong)] })
        );

        Assert.Equal(
            Money.Zero(Currency.Gbp),
            await LookAsync(view => view.SpentIn("harbour-street", Monday, Currency.Gbp))
        );
    }

    [Fact]
    public async Task Decisions_on_cases_of_a_kind_come_latest_first()
    {
        await DecideAsync("C-222", 1, DecisionOutcome.Approved, 60);
        await DecideAsync("C-111", 3, DecisionOutcome.ApprovedWithChange, 40);
        await DecideAsync("C-333", 2, DecisionOutcome.Declined, null);

        var like = await LikeAsync("poor-quality", null);

        Assert.Equal(
            [
                new(DecisionOutcome.ApprovedWithChange, Some.Pounds(60), Some.Pounds(40)),
                new(DecisionOutcome.Declined, Some.Pounds(60), null),
                new(DecisionOutcome.Approved, Some.Pounds(60), Some.Pounds(60)),
            ],
            like
        );
        Assert.Equal(like.Take(1), await LikeAsync("poor-quality", null, limit: 1));
        Assert.Equal(like.Take(2), await LikeAsync("poor-quality", null, sinceMinutes: 2));
    }

    [Fact]
    public async Task Only_cases_of_the_same_issue_category_and_currency_are_alike()
    {
        await DecideAsync("C-111", 1, DecisionOutcome.Approved, 10, new Facts { Issue = "late" });
        await DecideAsync("C-222", 1, DecisionOutcome.Approved, 20, new Facts { Issue = "late", Category = "flowers" });
        await DecideAsync("C-333", 1, DecisionOutcome.Approved, 30, new Facts { Category = "flowers" });

        Assert.Equal(Some.Pounds(10), Assert.Single(await LikeAsync("late", null)).Granted);
        Assert.Equal(Some.Pounds(20), Assert.Single(await LikeAsync("late", "flowers")).Granted);
        Assert.Empty(await LikeAsync("late", "cakes"));
        Assert.Empty(await LikeAsync("poor-quality", null));
        Assert.Empty(await LookAsync(view => view.DecidedLike("late", null, Currency.Eur, Some.Noon, 9)));
    }

    [Fact]
    public async Task What_nobody_decided_or_asked_for_teaches_nothing()
    {
        await DecideAsync("C-111", 1, DecisionOutcome.Fallback, 10);
        await OpenAtAsync(
            "C-222",
            1,
            Some.Escalated("tom") with
            {
                Asked = null,
            },
            new CaseEvent.CaseDecided(DecisionOutcome.Approved, null)
        );

        Assert.Empty(await LikeAsync("poor-quality", null));
    }

    [Fact]
    public async Task A_case_that_is_decided_twice_at_once_counts_twice()
    {
        CaseEvent decided = new CaseEvent.CaseDecided(DecisionOutcome.Declined, null);
        await OpenAtAsync("C-111", 1, Some.Escalated("tom"), decided, Some.Escalated("tom"), decided);

        Assert.Equal(2, (await LikeAsync("poor-quality", null)).Count);
    }

    [Fact]
    public async Task Settled_cases_of_a_kind_come_latest_first_with_what_they_got()
    {
        await SettleAsync("C-111", 1, Some.Given(15));
        await SettleAsync("C-222", 3, Replaced, Some.Given(5));
        await SettleAsync("C-333", 2, Replaced);

        var like = await SettledLikeAsync();

        Assert.Equal(["C-222", "C-333", "C-111"], like.Select(one => one.CaseId));
        Assert.Equal(["replacement", "goodwill"], like[0].Given);
        Assert.Equal([Some.Pounds(5), Some.Pounds(0), Some.Pounds(15)], like.Select(one => one.Added));
        Assert.Equal("C-222", Assert.Single(await SettledLikeAsync(limit: 1)).CaseId);
        Assert.Equal(["C-222", "C-333"], (await SettledLikeAsync(sinceMinutes: 2)).Select(one => one.CaseId));
        Assert.Empty(await LookAsync(view => view.SettledLike("late", null, Currency.Gbp, Some.Noon, 9)));
        Assert.Empty(await LookAsync(view => view.SettledLike("poor-quality", null, Currency.Eur, Some.Noon, 9)));
        Assert.Empty(await LookAsync(view => view.SettledLike("poor-quality", "cakes", Currency.Gbp, Some.Noon, 9)));
    }

    [Fact]
    public async Task A_case_that_came_back_counts_once_as_it_was_settled_last_and_still_when_it_is_erased()
    {
        await OpenAtAsync(
            "C-111",
            1,
            Replaced,
            new CaseEvent.CaseSettled(),
            new CaseEvent.CaseReopened(3),
            Some.Given(7),
            new CaseEvent.CaseSettled()
        );

        await Store.Cases.EraseAsync("C-111", "officer", Some.Noon.AddDays(1), None);

        var only = Assert.Single(await SettledLikeAsync());
        Assert.Equal((Some.Pounds(7), "replacement goodwill"), (only.Added, string.Join(' ', only.Given)));
    }

    [Fact]
    public async Task What_was_given_on_a_case_that_is_not_settled_is_no_example()
    {
        await OpenAtAsync("C-111", 1, Some.Given(7));

        Assert.Empty(await SettledLikeAsync());
    }

    [Theory]
    [InlineData("HC-20045")]
    [InlineData("hc 20045")]
    [InlineData("#Hc20045.")]
    public async Task A_reference_finds_its_cases_however_it_is_typed(string typed)
    {
        await NameAsync("C-111", "hill", "HC-20045", minutes: 1);
        await NameAsync("C-222", "dale", "HC-20046", minutes: 2);
        await NameAsync("C-333", "hill again", "hc20045", minutes: 3);

        var found = await LookAsync(view => view.CasesOf(typed, 9));

        Assert.Equal(["C-333", "C-111"], found.Select(one => one.Id));
        Assert.Equal("C-333", Assert.Single(await LookAsync(view => view.CasesOf(typed, 1))).Id);
    }

    [Theory]
    [InlineData("HC-2004")]
    [InlineData("")]
    [InlineData("- #")]
    public async Task Another_reference_or_none_finds_nothing(string typed)
    {
        Assert.Empty(await LookAsync(view => view.CasesOf(typed, 9)));

        await NameAsync("C-111", "hill", "HC-20045");
        await NameAsync("C-222", "dale", "…");

        Assert.Empty(await LookAsync(view => view.CasesOf(typed, 9)));
    }

    [Fact]
    public async Task A_reference_may_be_named_later_and_again()
    {
        await OpenAtAsync("C-111", 1);
        var named = Some.Personal("Hill") with { Reference = "HC-20045" };
        var events = new[] { 2, 3 }.Select(version =>
            Some.Event("C-111", version, new CaseEvent.FactsChanged(Facts.None, 2), named)
        );
        await RunAsync("named", new(Some.Talk()) { Changes = [Some.Change("s-C-111", [.. events])] });
        await ReopenAsync(new CareBot.Store.StoreOptions());

        Assert.Equal("C-111", Assert.Single(await LookAsync(view => view.CasesOf("hc20045", 9))).Id);
    }

    [Fact]
    public async Task What_was_erased_is_not_found_by_its_reference_whatever_is_said_later()
    {
        await NameAsync("C-111", "hill", "HC-20045");
        await NameAsync("C-222", "dale", "HC-20045");

        await Store.Cases.EraseAsync("C-111", "officer", Some.Noon.AddDays(1), None);
        var late = Some.Personal("Hill") with { Reference = "HC-20045" };
        var reopened = Some.Change("hill", Some.Event("C-111", 3, new CaseEvent.CaseReopened(3), late));
        await RunAsync("late", new(Some.Talk()) { Changes = [reopened] });

        Assert.Equal("C-222", Assert.Single(await LookAsync(view => view.CasesOf("HC-20045", 9))).Id);
    }

    [Fact]
    public async Task Copies_of_a_card_are_found_with_whoever_has_them_each_once()
    {
        await RunAsync("d1", Some.Answer("ask", to: "tom", card: "C-7K2:ask"));
        await RunAsync("d2", Some.Answer("ask again", to: "tom", card: "C-7K2:ask"));
        await RunAsync("d3", Some.Answer("ask", to: "priya", card: "C-7K2:ask/2"));
        await RunAsync("d4", Some.Answer("other", to: "tom", card: "C-7K2:asked"));
        await RunAsync("d5", Some.Answer("other", to: "tom", card: "C-7K2:ask0"));
        await RunAsync("d6", Some.Answer("other", to: "tom", card: "C-7K2"));

        var copies = await LookAsync(view => view.CopiesOf("C-7K2:ask"));

        Assert.Equal([new CardCopy("tom", "C-7K2:ask"), new CardCopy("priya", "C-7K2:ask/2")], copies);
        Assert.Empty(await LookAsync(view => view.CopiesOf("C-7K2:ask/2/x")));
    }

    private static CaseEvent.RemedyGiven Replaced =>
        new(new GivenRemedy("replacement", Some.Pounds(50), Money.Zero(Currency.Gbp), "law"));

    private Task<TurnResult> SettleAsync(string id, int minutes, params CaseEvent.RemedyGiven[] given)
    {
        CaseEvent[] all = [Some.Opened(), .. given, new CaseEvent.CaseSettled()];
        var events = all.Select((next, i) => Some.Event(id, i + 1, next) with { At = Some.Noon.AddMinutes(minutes) });
        return RunAsync($"settle {id}", new(Some.Talk()) { Changes = [Some.Change($"s-{id}", [.. events])] });
    }

    private Task<IReadOnlyList<PastSettlement>> SettledLikeAsync(int limit = 9, int sinceMinutes = 0) =>
        LookAsync(view =>
            view.SettledLike("poor-quality", null, Currency.Gbp, Some.Noon.AddMinutes(sinceMinutes), limit)
        );

    private static CaseEvent.RemedyGiven Approved(decimal pounds, decimal added) =>
        new(new GivenRemedy("goodwill", Some.Pounds(pounds), Money.Zero(Currency.Gbp), "approved", Some.Pounds(added)));

    private Task<TurnResult> DecideAsync(
        string id,
        int minutes,
        DecisionOutcome outcome,
        decimal? pounds,
        Facts? facts = null
    )
    {
        var granted = pounds is { } some ? new Offer("goodwill", Some.Pounds(some)) : null;
        RecordedEvent[] events =
        [
            Some.Event(id, 1, facts is null ? Some.Opened() : Some.Opened() with { Facts = facts }),
            Some.Event(id, 2, Some.Escalated("tom")),
            Some.Event(id, 3, new CaseEvent.CaseDecided(outcome, granted)) with
            {
                At = Some.Noon.AddMinutes(minutes),
            },
        ];
        return RunAsync($"decide {id}", new(Some.Talk()) { Changes = [Some.Change($"s-{id}", events)] });
    }

    private Task<TurnResult> NameAsync(string id, string subject, string reference, int minutes = 1)
    {
        var personal = Some.Personal(subject) with { Reference = reference };
        var opened = Some.Event(id, 1, Some.Opened(), personal) with { At = Some.Noon.AddMinutes(minutes) };
        return RunAsync($"name {id}", new(Some.Talk()) { Changes = [Some.Change(subject, opened)] });
    }

    private Task<IReadOnlyList<Precedent>> LikeAsync(
        string issue,
        string? category,
        int limit = 9,
        int sinceMinutes = 0
    ) => LookAsync(view => view.DecidedLike(issue, category, Currency.Gbp, Some.Noon.AddMinutes(sinceMinutes), limit));
}
