using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Adapters;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.SocketMode;

/// <summary>One connection of Socket Mode: hands in what Slack delivers, and answers each envelope once it was taken.</summary>
/// <param name="inbox">To which it is handed.</param>
/// <param name="pace">How often it is tried.</param>
/// <param name="logger">The log.</param>
internal sealed class SocketLine(SocketInbox inbox, SocketPace pace, ILogger logger) : IAsyncDisposable
{
    // As many as one process has in hand at once; the rest waits at Slack.
    private const int MostAtOnce = 32;

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _wire = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _listening = Task.CompletedTask;

    /// <summary>Gets what completes once Slack has said hello.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Gets what completes once the line is to be left; until it is closed it goes on taking.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Connects.</summary>
    /// <param name="address">As Slack gave it; it works once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        // A line that is dead without a word is noticed by its silence.
        _wire.Options.KeepAliveInterval = pace.PingEvery;
        _wire.Options.KeepAliveTimeout = pace.LongestPong;
        return _wire.ConnectAsync(address, cancellationToken);
    }

    /// <summary>Begins to listen; goes on until the line breaks or is disposed of.</summary>
    public void Start() => _listening = ListenAsync(_stop.Token);

    /// <summary>Lets what is in hand be finished, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        var free = 0;
        using (var patience = new CancellationTokenSource(LongestGoodbye))
        {
            while (free < MostAtOnce && await IsFreeAsync(patience.Token))
                free++;
            await SayGoodbyeAsync(patience.Token);
        }

        await _stop.CancelAsync();
        await _listening;
        // What took too long was told to stop just now.
        for (; free < MostAtOnce; free++)
            await _room.WaitAsync(CancellationToken.None);
        _wire.Dispose();
        _stop.Dispose();
        _sending.Dispose();
        _room.Dispose();
    }

    private async Task<bool> IsFreeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _room.WaitAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task SayGoodbyeAsync(CancellationToken cancellationToken)
    {
        if (_wire.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        try
        {
            await _wire.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception mishap) when (IsOfTheLine(mishap))
        {
            _wire.Abort();
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReceiveAsync(cancellationToken) is { } frame)
                await TakeAsync(frame, cancellationToken);
        }
        catch (Exception mishap) when (IsOfTheLine(mishap))
        {
            Log.LineLost(logger, mishap.GetType().Name);
        }
        finally
        {
            _end.TrySetResult(SocketEnd.Lost);
            _hello.TrySetCanceled(CancellationToken.None);
        }
    }

    private static bool IsOfTheLine(Exception mishap) =>
        mishap is WebSocketException or IOException or OperationCanceledException;

    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(4 * 1024);
        while (frame.WrittenCount <= RawBody.MaxBytes)
        {
            var part = await _wire.ReceiveAsync(frame.GetMemory(1), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            frame.Advance(part.Count);
            if (part.EndOfMessage)
                return frame.WrittenMemory;
        }

        // Nobody knows any more where the next frame begins.
        _wire.Abort();
        return null;
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        if (StrictJson.ParseObject(frame) is not { } read)
            return;
        switch (read.TextAt("type"))
        {
            case "hello":
                _hello.TrySetResult();
                break;
            case "disconnect":
                var isOff = read.TextAt("reason") == "link_disabled";
                _end.TrySetResult(isOff ? SocketEnd.SwitchedOff : SocketEnd.Replaced);
                break;
            default:
                if (read.TextAt("envelope_id") is { } id)
                    await BeginAsync(id, read, cancellationToken);
                break;
        }
    }

    private async Task BeginAsync(string id, JsonElement envelope, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        _ = AnswerAsync(id, envelope, cancellationToken);
    }

    private async Task AnswerAsync(string id, JsonElement envelope, CancellationToken cancellationToken)
    {
        try
        {
            // What was not taken is not answered: then Slack delivers it again.
            if (await inbox.TakeAsync(envelope, cancellationToken) is { RetryAfter: null } reply)
                await SendAsync(Answer(id, envelope, reply), cancellationToken);
        }
        catch (Exception mishap) when (IsOfTheLine(mishap))
        {
            Log.LineLost(logger, mishap.GetType().Name);
        }
        finally
        {
            _room.Release();
        }
    }

    private static JsonObject Answer(string id, JsonElement envelope, SlackReply reply)
    {
        var answer = new JsonObject { ["envelope_id"] = id };
        if (reply.Body is { } body && envelope.At("accepts_response_payload").ValueKind == JsonValueKind.True)
            answer["payload"] = body;
        return answer;
    }

    private async Task SendAsync(JsonObject answer, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
            await _wire.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }
}
