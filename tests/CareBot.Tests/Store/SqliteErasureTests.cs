using System.Text;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Tests.Store;

/// <summary>Searches the bytes of every file for what was erased.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    private const string Planted = "Wilhelmina Quatermass";

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task No_byte_of_an_erased_customer_is_left_in_any_file_and_others_are()
    {
        await using var store = await _file.OpenAsync(new StoreOptions());
        await FillAsync(store, 0);
        await TellAsync(store, "C-7K2", "hill", Planted);
        await FillAsync(store, 100);
        await TellAsync(store, "C-999", "dale", "Bartholomew Dale");
        await MarkFirstAsync(store);
        Assert.True(IsInFiles(Planted), "The test must be able to find it.");

        await store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), CancellationToken.None);

        Assert.False(IsInFiles(Planted));
        Assert.False(IsInFiles("Quatermass"));
        Assert.True(IsInFiles("Bartholomew Dale"));
        await store.DisposeAsync();
        Assert.False(IsInFiles("Quatermass"));
    }

    [Fact]
    public async Task Names_of_customers_stand_in_no_event_and_no_projection()
    {
        await using var store = await _file.OpenAsync(new StoreOptions());

        await TellAsync(store, "C-7K2", "hill", Planted);

        foreach (var column in new[] { "data", "actor", "subject", "kind" })
            Assert.Equal(0L, _file.Ask<long>($"SELECT count(*) FROM events WHERE instr({column}, 'Quatermass') > 0"));
        Assert.Equal(
            0L,
            _file.Ask<long>("SELECT count(*) FROM events WHERE instr(personal, CAST('Quatermass' AS BLOB)) > 0")
        );
        Assert.Equal(0L, _file.Ask<long>("SELECT count(*) FROM cases WHERE instr(state, 'Quatermass') > 0"));
        Assert.Equal(0L, _file.Ask<long>("SELECT count(*) FROM promises WHERE instr(state, 'Quatermass') > 0"));
        Assert.Equal(2L, _file.Ask<long>("SELECT count(*) FROM events WHERE personal IS NOT NULL"));
    }

    [Fact]
    public async Task An_erasure_that_a_reader_holds_up_says_so_and_is_finished_by_the_next()
    {
        await using var store = await _file.OpenAsync(
            new StoreOptions { LockTimeout = TimeSpan.FromMilliseconds(200) }
        );
        await TellAsync(store, "C-7K2", "hill", Planted);
        using var reader = new HoldingProcess(_file.ConnectionString, "BEGIN; SELECT count(*) FROM inbox");

        var held = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.Cases.EraseAsync("C-7K2", "officer", Some.Noon, CancellationToken.None)
        );
        reader.LetGo();
        await store.Cases.EraseAsync("C-7K2", "officer", Some.Noon, CancellationToken.None);

        Assert.Contains("Erase again", held.Message, StringComparison.Ordinal);
        Assert.False(IsInFiles("Quatermass"));
    }

    private static async Task FillAsync(OpenedStore store, int from)
    {
        for (var i = from; i < from + 100; i++)
        {
            var request = Some.Request(Some.Key(i), $"person-{i % 7}");
            var text = $"nobody in particular {new string('.', i * 40)}";
            await store.Turns.RunAsync(request, _ => Some.Answer(text, to: $"person-{i % 7}"), CancellationToken.None);
        }
    }

    private static Task<TurnResult> TellAsync(OpenedStore store, string caseId, string subject, string customer) =>
        store.Turns.RunAsync(
            Some.Request($"tell {subject}"),
            _ => StoreContract.Told(caseId, $"P-{caseId[2..]}", subject, customer),
            CancellationToken.None
        );

    private static async Task MarkFirstAsync(OpenedStore store)
    {
        var claimed = await store.Outbox.ClaimAsync(
            "me",
            Some.Noon,
            TimeSpan.FromSeconds(9),
            3,
            CancellationToken.None
        );
        foreach (var item in claimed)
            await store.Outbox.MarkAsync(item, new OutboxMark.Sent("r"), Some.Noon, CancellationToken.None);
    }

    private bool IsInFiles(string text) =>
        Directory
            .GetFiles(_file.Folder, "*", SearchOption.AllDirectories)
            .Any(file =>
            {
                using var stream = new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete
                );
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
            });
}
