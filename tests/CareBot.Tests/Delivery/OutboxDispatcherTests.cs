using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Delivery;
using CareBot.People;
using CareBot.Store;
using CareBot.Tests.People;
using CareBot.Tests.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Tests.Delivery;

/// <summary>The dispatcher on a real store: what is slow or broken for one harms no other.</summary>
public sealed class OutboxDispatcherTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly OutboxSignal _signal = new();

    public void Dispose()
    {
        _signal.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task A_channel_that_hangs_for_some_delivers_to_all_others()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var hangs = new TaskCompletionSource<OutboxMark>();
        var sender = new ScriptedSender("web")
        {
            OnSend = item =>
                item.To.StartsWith("slow", StringComparison.Ordinal)
                    ? hangs.Task
                    : Task.FromResult<OutboxMark>(new OutboxMark.Sent("ref")),
        };
        await using var store = await _file.OpenAsync(new StoreOptions { OutboxWritten = _signal.Ring });
        using var dispatcher = Dispatcher(store, sender);
        await dispatcher.StartAsync(patience.Token);

        await SayAsync(store, Enumerable.Range(0, 40).Select(number => $"slow-{number}"));
        await SayAsync(store, Enumerable.Range(0, 100).Select(number => $"quick-{number}"));

        await UntilAsync(store, waiting: 40, patience.Token);
        hangs.SetResult(new OutboxMark.Sent("late"));
        await UntilAsync(store, waiting: 0, patience.Token);
        await dispatcher.StopAsync(patience.Token);
        Assert.Equal(140, sender.Calls.Count);
    }

    [Fact]
    public async Task What_throws_is_put_aside_and_what_follows_it_arrives()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var sender = new ScriptedSender("web")
        {
            OnSend = item =>
                item.Message.PlainText == "poison"
                    ? throw new InvalidOperationException("cannot be rendered")
                    : Task.FromResult<OutboxMark>(new OutboxMark.Sent("ref")),
        };
        await using var store = await _file.OpenAsync(new StoreOptions { OutboxWritten = _signal.Ring });
        using var dispatcher = Dispatcher(store, sender);
        await SayAsync(store, ["maya"], "poison");
        await SayAsync(store, ["maya"], "medicine");

        await dispatcher.StartAsync(patience.Token);
        await UntilAsync(store, waiting: 0, patience.Token);
        await dispatcher.StopAsync(patience.Token);

        var report = await store.Outbox.ReportAsync(10, patience.Token);
        Assert.Equal(nameof(InvalidOperationException), Assert.Single(report.Stuck).Cause);
        Assert.Equal(["poison", "medicine"], sender.Calls.Select(call => call.Item.Message.PlainText));
    }

    private OutboxDispatcher Dispatcher(OpenedStore store, ScriptedSender sender)
    {
        var roster = new StaffRoster(Staff.Directory());
        var courier = new Courier([sender], roster, TimeProvider.System, NullLogger<Courier>.Instance);
        return new OutboxDispatcher(
            store.Outbox,
            courier,
            _signal,
            TimeProvider.System,
            NullLogger<OutboxDispatcher>.Instance
        );
    }

    private static async Task SayAsync(OpenedStore store, IEnumerable<string> people, string text = "hello")
    {
        foreach (var person in people)
        {
            var said = new Outgoing(person, Some.Says(text), Some.Chat);
            var decision = new Decision(Some.Talk(person)) { Outgoing = [said] };
            await store.Turns.RunAsync(Some.Request($"{person}:{text}", person), _ => decision, CancellationToken.None);
        }
    }

    private static async Task UntilAsync(OpenedStore store, int waiting, CancellationToken stop)
    {
        while ((await store.Outbox.ReportAsync(0, stop)).Waiting != waiting)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
    }
}
