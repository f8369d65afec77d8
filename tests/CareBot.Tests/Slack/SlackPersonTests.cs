using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>The person at the Slack client does what Slack's client does.</summary>
public sealed class SlackPersonTests : IAsyncLifetime, IDisposable
{
    private readonly FakeClock _clock = new(DateTimeOffset.FromUnixTimeSeconds(1763798400));
    private readonly RecordingProduct _product = new();
    private readonly HttpClient _client;
    private FakeSlack? _slack;
    private SlackPerson? _ida;

    public SlackPersonTests() => _client = new HttpClient(_product) { BaseAddress = new Uri("http://127.0.0.1/") };

    private SlackPerson Ida => _ida ?? throw new InvalidOperationException("Not started.");

    private FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(_clock);
        var team = _slack.AddWorkspace("T0001");
        team.AddUser("U0001", "Ida", "ida@example.com");
        team.AddChannel("C0001", "shop", "U0001");
        _ida = new SlackPerson(_slack, team, "U0001", new WebhookWay(_slack, _client));
    }

    public async Task DisposeAsync() => await Slack.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Types_a_signed_direct_message_and_repeats_it_as_slack_does()
    {
        await Ida.SayAsync("open cases");
        await Ida.RepeatAsync(2, "http_error");

        var (path, body, request) = _product.Heard[0];
        var inner = JsonNode.Parse(body)?["event"];
        Assert.Equal("/slack/events", path);
        Assert.Equal(("im", "open cases"), (inner?["channel_type"]?.ToString(), inner?["text"]?.ToString()));
        var signature = SlackSignature.Of("carebot-test-signing-secret", "1763798400", Encoding.UTF8.GetBytes(body));
        Assert.Equal(signature, Assert.Single(request.Headers.GetValues("X-Slack-Signature")));
        Assert.Equal(body, _product.Heard[1].Body);
        Assert.Equal("2", Assert.Single(_product.Heard[1].Request.Headers.GetValues("x-slack-retry-num")));
    }

    [Fact]
    public async Task Sees_the_answer_to_a_command_alone()
    {
        _product.Answer = """{"response_type":"ephemeral","text":"I can show your cases."}""";

        var outcome = await Ida.CommandAsync("help", "C0001");

        Assert.True(outcome.IsSuccess);
        Assert.Equal(("/slack/commands", "help"), (_product.Heard[0].Path, Form(0)["text"]));
        Assert.True(Ida.Sees.Latest.IsEphemeral);
        Assert.Equal("I can show your cases.", Ida.Sees.Latest.Text);
    }

    [Fact]
    public async Task Presses_what_was_seen_even_when_it_has_changed_since()
    {
        var where = Ida.Workspace.DirectOf("U0001");
        var message = Ida.Workspace.Post(where, Ida.Workspace.BotUserId, "Approve?", Buttons("Approve", "r1.1"));
        var seen = Ida.Sees.Latest;
        message.Blocks = Buttons("Approve", "r1.2");

        await Ida.PressAsync("Approve");
        await Ida.PressAsync(seen, "Approve");

        Assert.Equal("r1.2", Payload(0)["actions"]?[0]?["value"]?.ToString());
        Assert.Equal("r1.1", Payload(1)["actions"]?[0]?["value"]?.ToString());
        Assert.Equal(message.Ts, Payload(1)["container"]?["message_ts"]?.ToString());
    }

    [Fact]
    public async Task Fills_in_a_modal_sees_its_errors_and_sends_it_again()
    {
        Open();
        _product.Answer = """{"response_action":"errors","errors":{"amount":"Write 12.50"}}""";

        await Ida.SubmitAsync(new Dictionary<string, string> { ["Amount"] = "twelve" });
        Assert.Equal("Write 12.50", Ida.FormErrors["amount"]);
        Assert.NotNull(Ida.Sees.Modal);
        _product.Answer = string.Empty;
        await Ida.SubmitAsync(new Dictionary<string, string> { ["amount"] = "12.50", ["Why"] = "Damaged" });

        var values = Payload(1)["view"]?["state"]?["values"];
        Assert.Equal("12.50", values?["amount"]?["amount"]?["value"]?.ToString());
        Assert.Equal("damaged", values?["why"]?["why"]?["selected_option"]?["value"]?.ToString());
        Assert.Null(Ida.Sees.Modal);
    }

    [Fact]
    public async Task Complains_about_errors_beside_a_field_that_is_not_there()
    {
        Open();
        _product.Answer = """{"response_action":"errors","errors":{"price":"Write 12.50"}}""";

        var outcome = await Ida.SubmitAsync(new Dictionary<string, string> { ["Amount"] = "12" });

        Assert.Equal("There is no input block price.", outcome.Complaint);
    }

    [Fact]
    public async Task Does_not_send_what_slack_would_not()
    {
        Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ida.SubmitAsync(new Dictionary<string, string>()));

        Assert.Empty(_product.Heard);
    }

    [Fact]
    public async Task A_mention_may_come_twice_with_one_time_stamp()
    {
        await Ida.MentionAsync("C0001", "case C-1042", alsoAsMessage: true);

        var first = JsonNode.Parse(_product.Heard[0].Body);
        var second = JsonNode.Parse(_product.Heard[1].Body);
        Assert.Equal("message", first?["event"]?["type"]?.ToString());
        Assert.Equal("app_mention", second?["event"]?["type"]?.ToString());
        Assert.Equal(first?["event"]?["ts"]?.ToString(), second?["event"]?["ts"]?.ToString());
        Assert.NotEqual(first?["event_id"]?.ToString(), second?["event_id"]?.ToString());
    }

    [Fact]
    public async Task Edits_and_deletes_what_was_typed()
    {
        await Ida.SayAsync("close C-1042");
        var typed = Ida.Sees.Direct[^1];

        await Ida.EditAsync(typed, "open C-1042");
        await Ida.DeleteAsync(typed);

        Assert.Equal("message_changed", JsonNode.Parse(_product.Heard[1].Body)?["event"]?["subtype"]?.ToString());
        Assert.Equal("message_deleted", JsonNode.Parse(_product.Heard[2].Body)?["event"]?["subtype"]?.ToString());
        Assert.Empty(Ida.Sees.Direct);
    }

    [Fact]
    public async Task Is_told_that_something_went_wrong_when_the_product_fails()
    {
        _product.Status = HttpStatusCode.InternalServerError;

        var outcome = await Ida.CommandAsync("help");

        Assert.Equal("dispatch_failed", outcome.Complaint);
    }

    private static JsonArray Buttons(string title, string value) =>
        [
            new JsonObject
            {
                ["type"] = "actions",
                ["elements"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "button",
                        ["action_id"] = "approve",
                        ["value"] = value,
                        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = title },
                    }
                ),
            },
        ];

    private void Open()
    {
        var view = ViewMethods.Create(Ida.Workspace, "U0001", previous: null);
        var content = JsonNode.Parse(
            """
            { "type": "modal", "title": { "type": "plain_text", "text": "Refund" }, "submit": { "type": "plain_text", "text": "Send" }, "blocks": [
              { "type": "input", "block_id": "amount", "label": { "type": "plain_text", "text": "Amount" }, "element": { "type": "plain_text_input", "action_id": "amount" } },
              { "type": "input", "block_id": "why", "optional": true, "label": { "type": "plain_text", "text": "Why" }, "element": { "type": "static_select", "action_id": "why",
                "options": [ { "text": { "type": "plain_text", "text": "Damaged" }, "value": "damaged" } ] } } ] }
            """
        );
        ViewMethods.Replace(Ida.Workspace, view, content);
        Ida.Workspace.Views.Add(view);
    }

    private System.Collections.Specialized.NameValueCollection Form(int number) =>
        HttpUtility.ParseQueryString(_product.Heard[number].Body);

    private JsonNode Payload(int number) =>
        JsonNode.Parse(Form(number)["payload"] ?? string.Empty) ?? throw new InvalidOperationException("No payload.");
}
