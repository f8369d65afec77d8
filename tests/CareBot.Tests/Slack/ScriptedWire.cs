using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Slack;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Slack;

/// <summary>Answers calls as it is told, and remembers them.</summary>
internal sealed class ScriptedWire : ISlackWire
{
    public const string Chat = "D0001";

    private readonly ConcurrentQueue<(string Method, SlackAnswer Answer)> _planned = [];

    public ConcurrentQueue<SlackCall> Calls { get; } = [];

    public ConcurrentQueue<(Uri Url, JsonObject Message)> Responses { get; } = [];

    public SlackAnswer ResponseAnswer { get; set; } = new(200, IsOk: true, null);

    /// <summary>Holds calls up until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public Action OnCall { get; set; } = () => { };

    public static SlackAnswer Ok(string json = "{}") =>
        new(200, IsOk: true, null) { Body = JsonDocument.Parse(json).RootElement };

    public static SlackAnswer Refused(string error, int status = 200, TimeSpan? retryAfter = null) =>
        new(status, IsOk: false, error) { RetryAfter = retryAfter };

    /// <summary>Plans the answer to the next call of a method for which none was used yet.</summary>
    public ScriptedWire Plan(string method, params ReadOnlySpan<SlackAnswer> answers)
    {
        foreach (var answer in answers)
            _planned.Enqueue((method, answer));
        return this;
    }

    public IReadOnlyList<SlackCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    public bool IsTrusted(IHeaderDictionary headers, ReadOnlyMemory<byte> body) => true;

    public async Task<SlackAnswer> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue(call with { Json = call.Json?.DeepClone().AsObject() });
        OnCall();
        if (call.Method != "auth.test")
            await Gate.WaitAsync(cancellationToken);
        if (_planned.TryPeek(out var next) && next.Method == call.Method && _planned.TryDequeue(out next))
            return next.Answer;
        return call.Method switch
        {
            "auth.test" => Ok("""{"ok":true,"team_id":"T0001","user_id":"U0BOT","bot_id":"B0001"}"""),
            "chat.postMessage" => Ok($$"""{"ok":true,"channel":"{{Chat}}","ts":"1763798400.000900"}"""),
            _ => Ok(),
        };
    }

    public Task<SlackAnswer> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        Responses.Enqueue((responseUrl, message.DeepClone().AsObject()));
        return Task.FromResult(ResponseAnswer);
    }
}
