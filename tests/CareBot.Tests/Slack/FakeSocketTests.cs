using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>The fake's Socket Mode keeps Slack's rules.</summary>
public sealed class FakeSocketTests
{
    [Fact]
    public async Task Greets_delivers_and_takes_the_answer()
    {
        await using var slack = await FakeSlack.StartAsync();
        var team = slack.AddWorkspace("T0001");
        team.AddUser("U0001", "Ida");
        var ida = new SlackPerson(slack, team, "U0001", new SocketWay(slack));
        using var socket = new ClientWebSocket();
        var url = await UrlAsync(slack);
        await socket.ConnectAsync(url, CancellationToken.None);
        var hello = await ReadAsync(socket);

        var telling = ida.CommandAsync("help");
        var envelope = await ReadAsync(socket);
        var answer = new JsonObject
        {
            ["envelope_id"] = envelope["envelope_id"]?.ToString(),
            ["payload"] = new JsonObject { ["text"] = "I can show your cases." },
        };
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(answer.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );

        Assert.True((await telling).IsSuccess);
        Assert.Equal("hello", hello["type"]?.ToString());
        Assert.Equal("slash_commands", envelope["type"]?.ToString());
        Assert.Equal("I can show your cases.", ida.Sees.Latest.Text);
    }

    [Fact]
    public async Task A_ticket_works_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        var url = await UrlAsync(slack);
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, CancellationToken.None);
        using var second = new ClientWebSocket();

        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, CancellationToken.None));
    }

    private static async Task<Uri> UrlAsync(FakeSlack slack)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", slack.App.AppToken);
        using var answer = await client.PostAsync(new Uri(slack.ApiBaseUrl, "apps.connections.open"), content: null);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return new Uri(body?["url"]?.ToString() ?? string.Empty);
    }

    private static async Task<JsonObject> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, part.Count)) as JsonObject ?? [];
    }
}
