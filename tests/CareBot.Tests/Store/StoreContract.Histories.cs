using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Ports;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly HistorySpan TheDay = new(Some.Noon, Some.Noon.AddDays(1));

    [Fact]
    public async Task A_policys_text_is_read_back_to_the_letter_and_the_first_one_stays()
    {
        const string Text = "\uFEFFpolicy: Füße & Co # 🌷\r\ncurrency: GBP\n";
        await Store.Policies.KeepAsync("0123456789ab", Text, Some.Noon, None);
        await Store.Policies.KeepAsync("0123456789ab", "forged", Some.Noon.AddDays(1), None);

        Assert.Equal(Text, await Store.Policies.FindAsync("0123456789ab", None));
        Assert.Null(await Store.Policies.FindAsync("ba9876543210", None));
    }

    [Fact]
    public async Task Histories_are_whole_and_in_the_order_in_which_the_cases_were_opened()
    {
        await OpenAsync("C-222", "harbour-street", minutes: 20);
        await OpenAsync("C-111", "wharf", minutes: 30);
        await RunAsync("p", new(Some.Talk()) { Changes = [Some.Change("s", Some.Event("P-1", 1, Some.Made()))] });
        await SettleAsync("C-222", minutes: 40);

        var histories = await ReadAsync(TheDay);

        Assert.Equal([("C-222", 2), ("C-111", 1)], histories.Select(one => (one[0].Stream, one.Count)));
        Assert.Equal("harbour-street", Assert.IsType<CaseEvent.CaseOpened>(histories[0][0].Event).Store);
        Assert.Equal((2, Some.Noon.AddMinutes(40)), (histories[0][1].Version, histories[0][1].At));
        Assert.All(histories.SelectMany(one => one), recorded => Assert.Null(recorded.Personal));
    }

    [Fact]
    public async Task A_case_belongs_to_a_span_in_which_something_may_have_happened_to_it()
    {
        await OpenAsync("C-111", "harbour-street", minutes: 10);
        await OpenAsync("C-222", "harbour-street", minutes: 20);
        await SettleAsync("C-222", minutes: 60);
        await OpenAsync("C-333", "harbour-street", minutes: 50);

        Assert.Equal(["C-222"], await ReadIdsAsync(30, 50));
        Assert.Equal(["C-222", "C-333"], await ReadIdsAsync(50, 51));
        Assert.Equal(["C-111", "C-222", "C-333"], await ReadIdsAsync(0, 99));
        Assert.Equal(["C-222"], await ReadIdsAsync(60, 61));
        Assert.Empty(await ReadIdsAsync(0, 10));
        Assert.Empty(await ReadIdsAsync(61, 99));
    }

    [Fact]
    public async Task Only_the_stores_that_are_meant_are_read()
    {
        await OpenAsync("C-111", "harbour-street", minutes: 10);
        await OpenAsync("C-222", "wharf", minutes: 20);
        await OpenAsync("C-333", "hafen", minutes: 30);

        var some = await ReadAsync(TheDay with { Stores = ["hafen", "wharf", "harbour"] });
        var none = await ReadAsync(TheDay with { Stores = [] });

        Assert.Equal(["C-222", "C-333"], some.Select(one => one[0].Stream));
        Assert.Empty(none);
    }

    [Fact]
    public async Task Many_cases_are_read_page_by_page_each_of_them_once()
    {
        // Hundreds at the same instant, so that a page ends in the middle of it; read while one of them goes on.
        const int Count = 450;
        string[] ids = [.. Enumerable.Range(0, Count).Select(number => CaseId.FromNumber('C', number + 1))];
        foreach (var chunk in ids.Chunk(90))
        {
            var changes = chunk.Select(id => Some.Change(id, At(id, 1, Opened("wharf"), minutes: 5)));
            await RunAsync(chunk[0], new(Some.Talk()) { Changes = [.. changes] });
        }

        var seen = new List<string>();
        await foreach (var history in Store.Histories.ReadAsync(TheDay, None))
        {
            if (seen.Count == 0)
                await SettleAsync(history[0].Stream, minutes: 60);
            seen.Add(history[0].Stream);
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), seen);
    }

    private static CaseEvent.CaseOpened Opened(string store) => Some.Opened() with { Store = store };

    private static RecordedEvent At(string id, long version, CaseEvent happened, int minutes) =>
        Some.Event(id, version, happened) with
        {
            At = Some.Noon.AddMinutes(minutes),
        };

    private Task<TurnResult> OpenAsync(string id, string store, int minutes) =>
        RunAsync(id, new(Some.Talk()) { Changes = [Some.Change(id, At(id, 1, Opened(store), minutes))] });

    private Task<TurnResult> SettleAsync(string id, int minutes) =>
        RunAsync(
            $"settle {id}",
            new(Some.Talk()) { Changes = [Some.Change(id, At(id, 2, new CaseEvent.CaseSettled(), minutes))] }
        );

    private async Task<IEnumerable<string>> ReadIdsAsync(int from, int to) =>
        (await ReadAsync(new(Some.Noon.AddMinutes(from), Some.Noon.AddMinutes(to)))).Select(one => one[0].Stream);

    private async Task<List<IReadOnlyList<RecordedEvent>>> ReadAsync(HistorySpan span)
    {
        var histories = new List<IReadOnlyList<RecordedEvent>>();
        await foreach (var history in Store.Histories.ReadAsync(span, None))
            histories.Add(history);
        return histories;
    }
}
