using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Clients;

/// <summary>The emulator of a Slack workspace, made by others, as a process of its own on this machine. It knows no buttons: a press is signed here as Slack would.</summary>
internal sealed class EmulatedSlack : IAsyncDisposable
{
    public const string SigningSecret = "emulated-signing-secret";
    public const string BotToken = "xoxb-carebot";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly JsonElement _workspace;
    private int _presses;

    private EmulatedSlack(Process process, JsonElement workspace)
    {
        (_process, _workspace) = (process, workspace);
        Api = new Uri($"{workspace.GetProperty("url").GetString()}/api/");
        _client = new HttpClient { BaseAddress = Api, Timeout = Patience };
    }

    /// <summary>Gets its Web API.</summary>
    public Uri Api { get; }

    private string Bot => Text("bot");

    /// <summary>Starts it.</summary>
    /// <param name="events">Where it sends what happens.</param>
    public static async Task<EmulatedSlack> StartAsync(Uri events)
    {
        NodeScript.SkipUnlessInstalled();
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = NodeScript.Command("slack-emulate.mjs", port, events.ToString(), SigningSecret);
        var process = Process.Start(start) ?? throw new InvalidOperationException("It did not start.");
        process.BeginErrorReadLine();
        var ready = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new EmulatedSlack(
            process,
            JsonSerializer.Deserialize<JsonElement>(ready ?? throw new InvalidOperationException("It ended by itself."))
        );
    }

    /// <summary>Finds a port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Types into somebody's chat with the bot.</summary>
    public async Task SayAsync(string person, string text) =>
        await CallAsync($"xoxp-{person}", "chat.postMessage", ("channel", await ChatAsync(person)), ("text", text));

    /// <summary>Waits until the bot has said something in somebody's chat, and returns that message as it stands now.</summary>
    public async Task<JsonElement> HearAsync(string person, string words)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var heard = await HeardAsync(person);
            var found = heard.Where(message => TextOf(message).Contains(words, StringComparison.Ordinal)).ToList();
            if (found.Count > 0)
                return found[^1];
            Assert.True(
                waited.Elapsed < Patience,
                $"“{words}” was not said to {person}, but:\n{string.Join("\n---\n", heard.Select(TextOf))}"
            );
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Presses a button of a message, through the program's own address.</summary>
    public async Task PressAsync(HttpClient program, string person, JsonElement message, string title)
    {
        var button = Buttons(message).First(one => one["text"]?["text"]?.GetValue<string>() == title);
        var chat = await ChatAsync(person);
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = new JsonObject { ["id"] = Text("team"), ["domain"] = "harbour" },
            ["user"] = new JsonObject { ["id"] = UserId(person), ["team_id"] = Text("team") },
            ["api_app_id"] = "A0CAREBOT",
            ["trigger_id"] = $"press.{++_presses}",
            ["container"] = new JsonObject
            {
                ["type"] = "message",
                ["message_ts"] = message.GetProperty("ts").GetString(),
                ["channel_id"] = chat,
                ["is_ephemeral"] = false,
            },
            ["channel"] = new JsonObject { ["id"] = chat, ["name"] = "directmessage" },
            ["actions"] = new JsonArray(button.DeepClone()),
        };
        using var form = new FormUrlEncodedContent([new("payload", payload.ToJsonString())]);
        var stamp = SlackSignature.Timestamp(TimeProvider.System.GetUtcNow());
        form.Headers.Add(SlackSignature.TimestampHeader, stamp);
        form.Headers.Add(
            SlackSignature.Header,
            SlackSignature.Of(SigningSecret, stamp, await form.ReadAsByteArrayAsync())
        );
        using var answer = await program.PostAsync(new Uri("/slack/interactions", UriKind.Relative), form);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Lists the buttons of a message.</summary>
    public static IReadOnlyList<JsonObject> Buttons(JsonElement message)
    {
        var found = new List<JsonObject>();
        Find(JsonNode.Parse(message.GetRawText()));
        return found;

        void Find(JsonNode? node)
        {
            if (node is JsonObject { } one && one["type"]?.ToString() == "button")
                found.Add(one);
            foreach (
                var child in node is JsonObject parent ? parent.Select(pair => pair.Value) : node as JsonArray ?? []
            )
            {
                if (child is JsonObject or JsonArray)
                    Find(child);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string TextOf(JsonElement message) => message.GetProperty("text").GetString() ?? string.Empty;

    private string Text(string name) => _workspace.GetProperty(name).GetString() ?? string.Empty;

    private string UserId(string person) =>
        _workspace.GetProperty("users").GetProperty(person).GetString() ?? string.Empty;

    private async Task<string> ChatAsync(string person)
    {
        var opened = await CallAsync($"xoxp-{person}", "conversations.open", ("users", Bot));
        return opened.GetProperty("channel").GetProperty("id").GetString() ?? string.Empty;
    }

    // Newest first, as Slack has it.
    private async Task<IReadOnlyList<JsonElement>> HeardAsync(string person)
    {
        var chat = await ChatAsync(person);
        var history = await CallAsync(BotToken, "conversations.history", ("channel", chat), ("limit", "100"));
        return
        [
            .. history
                .GetProperty("messages")
                .EnumerateArray()
                .Where(message => message.TryGetProperty("user", out var author) && author.GetString() == Bot)
                .Reverse(),
        ];
    }

    private async Task<JsonElement> CallAsync(
        string token,
        string method,
        params (string Name, string Value)[] arguments
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new FormUrlEncodedContent(
            arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))
        );
        using var answer = await _client.SendAsync(request);
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        Assert.True(body.GetProperty("ok").GetBoolean(), $"{method}: {body}");
        return body;
    }
}
