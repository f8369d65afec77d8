using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>A fake Slack by itself, and plain calls to it.</summary>
public abstract class FakeSlackTalk : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1763798400);

    private protected FakeClock Clock { get; } = new(Start);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private FakeSlack? _slack;
    private SlackWorkspace? _team;

    private protected FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");
    private protected SlackWorkspace Team => _team ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(Clock);
        _team = _slack.AddWorkspace("T0001");
        _team.AddUser("U0001", "Ida", "ida@example.com");
    }

    public async Task DisposeAsync() => await Slack.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static string? Error(JsonObject answer) => answer["error"]?.ToString();

    private protected static IEnumerable<string?> Texts(JsonObject history) =>
        (history["messages"] as JsonArray ?? []).Select(message => message?["text"]?.ToString());

    private protected static JsonObject Content(string channel, string text, JsonNode? blocks = null)
    {
        var content = new JsonObject { ["channel"] = channel, ["text"] = text };
        if (blocks is not null)
            content["blocks"] = blocks;
        return content;
    }

    private protected static JsonObject Modal(string title) =>
        new()
        {
            ["type"] = "modal",
            ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = title },
            ["submit"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Send" },
            ["blocks"] = JsonNode.Parse(
                """[{"type":"input","block_id":"a","label":{"type":"plain_text","text":"Amount"},"element":{"type":"plain_text_input","action_id":"a"}}]"""
            ),
        };

    private protected Task<JsonObject> PostAsync(
        string channel,
        string text,
        JsonNode? blocks = null,
        string? token = null
    ) => CallAsync("chat.postMessage", Content(channel, text, blocks), token ?? Team.BotToken);

    private protected Task<JsonObject> UpdateAsync(string channel, string? ts, string text)
    {
        var content = Content(channel, text);
        content["ts"] = ts;
        return CallAsync("chat.update", content);
    }

    private protected Task<JsonObject> OpenAsync(string trigger, JsonObject? view = null) =>
        CallAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view ?? Modal("Refund") });

    private protected Task<JsonObject> CallAsync(string method, JsonObject content) =>
        CallAsync(method, content, Team.BotToken);

    private protected async Task<JsonObject> CallAsync(string method, JsonObject content, string? token)
    {
        using var answer = await RawAsync(method, content, token);
        return await ReadAsync(answer);
    }

    private protected async Task<HttpResponseMessage> RawAsync(string method, JsonObject content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, method));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        request.Content = JsonContent.Create(content);
        return await _client.SendAsync(request);
    }

    private protected async Task<JsonObject> FormAsync(string method, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, method));
        request.Headers.Authorization = new("Bearer", Team.BotToken);
        request.Content = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        using var answer = await _client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private protected async Task<JsonObject> AccessAsync(params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, "oauth.v2.access"));
        var secret = Encoding.UTF8.GetBytes($"{Slack.App.ClientId}:{Slack.App.ClientSecret}");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(secret));
        request.Content = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        using var answer = await _client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private protected async Task<HttpStatusCode> RespondAsync(Uri url, JsonObject content)
    {
        using var answer = await _client.PostAsJsonAsync(url, content);
        return answer.StatusCode;
    }

    private protected static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonObject>() ?? throw new InvalidOperationException("No JSON came.");
}
