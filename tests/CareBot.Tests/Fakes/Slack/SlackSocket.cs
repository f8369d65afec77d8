using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>One connection of Socket Mode.</summary>
internal sealed class SlackSocket(WebSocket wire, CancellationToken aborted) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _asked = [];
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isFrozen;

    /// <summary>Gets a value indicating whether it was told to go, and gets nothing new.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Gets every answer, with its envelope's id.</summary>
    public ConcurrentQueue<JsonObject> Answers { get; } = [];

    /// <summary>Greets, then listens until it is closed.</summary>
    public async Task RunAsync(string app, int connections)
    {
        var hello = new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18060 },
            ["connection_info"] = new JsonObject { ["app_id"] = app },
        };
        try
        {
            await SendAsync(hello);
            while (!_isFrozen && await ReceiveAsync() is { } frame)
                Hear(frame);
            // Whoever does not listen does not answer pings either.
            if (_isFrozen)
                await _frozen.Task.WaitAsync(aborted);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side left without a word.
        }
        finally
        {
            foreach (var asked in _asked.Values)
                asked.TrySetCanceled(CancellationToken.None);
        }
    }

    /// <summary>Sends an envelope.</summary>
    /// <returns>The answer; null if none came in time.</returns>
    public async Task<JsonObject?> AskAsync(string id, JsonObject envelope, TimeSpan patience)
    {
        var asked = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = asked;
        await SendAsync(envelope);
        await ((Task)asked.Task.WaitAsync(patience, aborted)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return asked.Task.IsCompletedSuccessfully ? await asked.Task : null;
    }

    /// <summary>Tells the other side to go.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</param>
    public Task WarnAsync(string reason)
    {
        IsLeaving = true;
        return SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });
    }

    /// <summary>Sends any text.</summary>
    public Task SendRawAsync(string text) => WriteAsync(text);

    public Task CloseAsync() =>
        wire.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);

    /// <summary>Cuts the connection without a word.</summary>
    public void Cut() => wire.Abort();

    public void Dispose() => _sending.Dispose();

    /// <summary>Stops listening with the next frame, as a dead peer does; the connection stays.</summary>
    public void Freeze() => _isFrozen = true;

    private Task SendAsync(JsonObject frame) => WriteAsync(frame.ToJsonString());

    private async Task WriteAsync(string text)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await wire.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<string?> ReceiveAsync()
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var part = await wire.ReceiveAsync(buffer, aborted);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync();
                return null;
            }

            await whole.WriteAsync(buffer.AsMemory(0, part.Count), aborted);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(whole.ToArray());
        }
    }

    private void Hear(string frame)
    {
        if (JsonSerializer.Deserialize<JsonObject>(frame) is not { } answer)
            return;
        Answers.Enqueue(answer);
        if (answer["envelope_id"]?.ToString() is { } id && _asked.TryGetValue(id, out var asked))
            asked.TrySetResult(answer);
    }
}
