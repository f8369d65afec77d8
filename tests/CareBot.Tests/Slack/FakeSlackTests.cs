using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>The fake keeps Slack's rules; else what is tested against it proves nothing.</summary>
public sealed class FakeSlackTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1763798400);

    private readonly FakeClock _clock = new(Start);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private FakeSlack? _slack;
    private SlackWorkspace? _team;

    private FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");
    private SlackWorkspace Team => _team ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(_clock);
        _team = _slack.AddWorkspace("T0001");
        _team.AddUser("U0001", "Ida", "ida@example.com");
    }

    public async Task DisposeAsync() => await Slack.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void Signs_as_the_check_value_says()
    {
        const string body =
            "token=x&team_id=T0001&team_domain=example&channel_id=D0001&channel_name=directmessage&user_id=U0001"
            + "&user_name=ida&command=%2Fcarebot&text=case+C-1042&api_app_id=A0001&is_enterprise_install=false"
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0001%2F1%2Fabc&trigger_id=1.2.abc";

        var signature = SlackSignature.Of("carebot-test-signing-secret", "1763798400", Encoding.UTF8.GetBytes(body));

        Assert.Equal("v0=30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49f", signature);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-nobody", "invalid_auth")]
    [InlineData("xapp-1-A0001-test", "not_allowed_token_type")]
    public async Task Believes_no_foreign_token(string? token, string error)
    {
        var answer = await CallAsync("auth.test", [], token);

        Assert.Equal(error, Error(answer));
    }

    [Fact]
    public async Task Knows_no_other_method()
    {
        Assert.Equal("unknown_method", Error(await CallAsync("chat.shout", [])));
    }

    [Fact]
    public async Task Reads_no_json_where_slack_reads_none()
    {
        var json = await CallAsync("users.info", new JsonObject { ["user"] = "U0001" });
        var form = await FormAsync("users.info", ("user", "U0001"));

        Assert.Equal("invalid_arguments", Error(json));
        Assert.Equal("ida@example.com", form["user"]?["profile"]?["email"]?.ToString());
    }

    [Fact]
    public async Task Posts_to_a_persons_own_messages_and_keeps_the_ledger()
    {
        var answer = await PostAsync("U0001", "Hello");

        Assert.Equal("D0001", answer["channel"]?.ToString());
        Assert.Equal("Hello", Assert.Single(Team.DirectOf("U0001").Messages).Text);
        var call = Assert.Single(Slack.Ledger.Calls);
        Assert.Equal(("chat.postMessage", "T0001", 200), (call.Method, call.Team, call.Status));
        Assert.Equal($"posted D0001/{answer["ts"]}", call.Effect);
    }

    [Fact]
    public async Task Two_workspaces_with_the_same_ids_are_apart()
    {
        var other = Slack.AddWorkspace("T0002");
        other.AddUser("U0001", "Ida's double");

        await PostAsync("U0001", "For the first");
        await PostAsync("U0001", "For the second", token: other.BotToken);

        Assert.Equal("For the first", Assert.Single(Team.DirectOf("U0001").Messages).Text);
        Assert.Equal("For the second", Assert.Single(other.DirectOf("U0001").Messages).Text);
    }

    [Theory]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"@3001"}}]""", "/blocks/0/text/text")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "/blocks/0/text/text")]
    [InlineData("""[{"type":"section"}]""", "/blocks/0")]
    [InlineData("""[{"type":"header","text":{"type":"plain_text","text":"@151"}}]""", "/blocks/0/text/text")]
    [InlineData("""[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", "/blocks/0/text/type")]
    [InlineData("""[{"type":"alert","text":{"type":"plain_text","text":"x"}}]""", "/blocks/0/type")]
    [InlineData("""[{"type":"actions","elements":[]}]""", "/blocks/0/elements")]
    [InlineData("""[{"type":"divider","colour":"red"}]""", "/blocks/0")]
    [InlineData("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""", "/blocks/1/block_id")]
    [InlineData(
        """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"@76"}}]}]""",
        "/blocks/0/elements/0/text/text"
    )]
    [InlineData("""[{"type":"table","rows":[[{"type":"raw_text","text":""}]]}]""", "/blocks/0/rows/0/0/text")]
    public async Task Refuses_wrong_blocks_and_points_at_them(string blocks, string pointer)
    {
        var long3001 = blocks
            .Replace("@3001", new string('x', 3001), StringComparison.Ordinal)
            .Replace("@151", new string('x', 151), StringComparison.Ordinal)
            .Replace("@76", new string('x', 76), StringComparison.Ordinal);

        var answer = await PostAsync("U0001", "Hello", JsonNode.Parse(long3001));

        Assert.Equal("invalid_blocks", Error(answer));
        Assert.Contains($"[json-pointer:{pointer}]", answer["response_metadata"]?["messages"]?[0]?.ToString());
        Assert.Empty(Team.DirectOf("U0001").Messages);
    }

    [Fact]
    public async Task Takes_the_approval_message_of_the_book()
    {
        var blocks = JsonNode.Parse(
            """
            [ { "type": "header", "text": { "type": "plain_text", "text": "Approval needed" } },
              { "type": "section", "block_id": "facts_3", "fields": [ { "type": "mrkdwn", "text": "*Case*\nC-1042" } ] },
              { "type": "actions", "block_id": "act_3", "elements": [
                { "type": "button", "action_id": "approve", "style": "primary", "text": { "type": "plain_text", "text": "Approve" }, "value": "apr_7Q2.3" } ] } ]
            """
        );

        Assert.True((await PostAsync("U0001", "Approval needed", blocks))["ok"]?.GetValue<bool>());
    }

    [Fact]
    public async Task Refuses_too_much_in_all_blocks_and_too_many_of_them()
    {
        var section = """{"type":"section","text":{"type":"plain_text","text":"@"}}""";
        var wide = section.Replace("@", new string('x', 2_900), StringComparison.Ordinal);
        var much = JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat(wide, 5))}]");
        var many = JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat(section, 51))}]");

        Assert.Equal("msg_blocks_too_long", Error(await PostAsync("U0001", "Hello", much)));
        Assert.Equal("invalid_blocks", Error(await PostAsync("U0001", "Hello", many)));
    }

    [Fact]
    public async Task Updates_only_its_own_messages_by_their_real_channel()
    {
        var posted = await PostAsync("U0001", "First");
        var ts = posted["ts"]?.ToString();

        Assert.Equal("channel_not_found", Error(await UpdateAsync("U0001", ts, "Second")));
        Assert.Equal("message_not_found", Error(await UpdateAsync("D0001", "1.000001", "Second")));
        Assert.Equal("msg_too_long", Error(await UpdateAsync("D0001", ts, new string('x', 4_001))));
        Assert.Null(Error(await UpdateAsync("D0001", ts, "Second")));
        Assert.Equal("Second", Assert.Single(Team.DirectOf("U0001").Messages).Text);
    }

    [Fact]
    public async Task Pages_through_history_newest_first_and_leaves_ephemerals_out()
    {
        foreach (var number in Enumerable.Range(1, 5))
            await PostAsync("U0001", $"Number {number}");
        var secret = new JsonObject
        {
            ["channel"] = "D0001",
            ["user"] = "U0001",
            ["text"] = "Psst",
        };
        Assert.Null(Error(await CallAsync("chat.postEphemeral", secret)));

        var first = await CallAsync("conversations.history", new JsonObject { ["channel"] = "D0001", ["limit"] = 3 });
        var cursor = first["response_metadata"]?["next_cursor"]?.ToString();
        var next = new JsonObject
        {
            ["channel"] = "D0001",
            ["limit"] = 3,
            ["cursor"] = cursor,
        };
        var second = await CallAsync("conversations.history", next);

        Assert.Equal(["Number 5", "Number 4", "Number 3"], Texts(first));
        Assert.Equal(["Number 2", "Number 1"], Texts(second));
        Assert.False(second["has_more"]?.GetValue<bool>());
    }

    [Fact]
    public async Task Says_which_right_is_missing()
    {
        Team.Scopes.Remove("im:history");
        await PostAsync("U0001", "Hello");

        var answer = await CallAsync("conversations.history", new JsonObject { ["channel"] = "D0001" });

        Assert.Equal(("missing_scope", "im:history"), (Error(answer), answer["needed"]?.ToString()));
    }

    [Fact]
    public async Task Enforces_one_message_a_second_for_each_channel()
    {
        Slack.EnforcesRates = true;
        Team.AddUser("U0002", "Max");
        Assert.Null(Error(await PostAsync("U0001", "One")));

        using var fast = await RawAsync("chat.postMessage", Content("U0001", "Two"), Team.BotToken);
        var other = await PostAsync("U0002", "Two");
        _clock.Move(TimeSpan.FromSeconds(1));
        var later = await PostAsync("U0001", "Two");

        Assert.Equal(HttpStatusCode.TooManyRequests, fast.StatusCode);
        Assert.Equal("1", fast.Headers.RetryAfter?.ToString());
        Assert.Null(Error(other));
        Assert.Null(Error(later));
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_within_three_seconds()
    {
        var once = Slack.Triggers.Issue(Team, "U0001");
        var late = Slack.Triggers.Issue(Team, "U0001");

        Assert.Null(Error(await OpenAsync(once)));
        Assert.Equal("exchanged_trigger_id", Error(await OpenAsync(once)));
        Assert.Equal("invalid_trigger_id", Error(await OpenAsync("1.2.abc")));
        _clock.Move(TimeSpan.FromSeconds(3));
        Assert.Equal("expired_trigger_id", Error(await OpenAsync(late)));
    }

    [Fact]
    public async Task A_view_is_updated_only_with_its_present_hash()
    {
        var view = (await OpenAsync(Slack.Triggers.Issue(Team, "U0001")))["view"];
        var change = new JsonObject
        {
            ["view_id"] = view?["id"]?.ToString(),
            ["hash"] = view?["hash"]?.ToString(),
            ["view"] = Modal("Changed"),
        };

        Assert.Null(Error(await CallAsync("views.update", change)));
        Assert.Equal("hash_conflict", Error(await CallAsync("views.update", change)));
    }

    [Fact]
    public async Task A_modal_with_inputs_needs_a_short_title_and_a_way_to_send_it()
    {
        var view = Modal("A title of more than 24 letters");
        view.Remove("submit");

        var answer = await OpenAsync(Slack.Triggers.Issue(Team, "U0001"), view);

        Assert.Equal("invalid_arguments", Error(answer));
        var messages = answer["response_metadata"]?["messages"]?.ToJsonString();
        Assert.Contains("/view/title/text", messages);
        Assert.Contains("missing required field: submit", messages);
    }

    [Fact]
    public async Task A_code_works_once_and_rotation_kills_the_old_refresh_token()
    {
        Slack.Tokens.Rotate = true;
        var code = Slack.Tokens.IssueCode(Team, "https://care.example.com/slack/oauth");

        var wrong = await AccessAsync(("code", code), ("redirect_uri", "https://evil.example.com/"));
        var again = Slack.Tokens.IssueCode(Team, "https://care.example.com/slack/oauth");
        var granted = await AccessAsync(("code", again), ("redirect_uri", "https://care.example.com/slack/oauth"));
        var refresh = ("refresh_token", granted["refresh_token"]?.ToString() ?? string.Empty);
        var fresh = await AccessAsync(("grant_type", "refresh_token"), refresh);
        var stale = await AccessAsync(("grant_type", "refresh_token"), refresh);

        Assert.Equal("bad_redirect_uri", Error(wrong));
        Assert.Equal(43200, granted["expires_in"]?.GetValue<int>());
        Assert.NotEqual(granted["access_token"]?.ToString(), fresh["access_token"]?.ToString());
        Assert.Equal("invalid_refresh_token", Error(stale));
        _clock.Move(SlackTokens.RotatedLife);
        Assert.Equal("token_expired", Error(await CallAsync("auth.test", [], fresh["access_token"]?.ToString())));
    }

    [Fact]
    public async Task A_response_url_works_five_times()
    {
        var url = Slack.ResponseUrls.Issue(Team, Team.DirectOf("U0001"), "U0001");
        var content = new JsonObject { ["text"] = "Only for you" };
        foreach (var _ in Enumerable.Range(1, 5))
            Assert.Equal(HttpStatusCode.OK, await RespondAsync(url, content));

        Assert.Equal(HttpStatusCode.NotFound, await RespondAsync(url, content));
        Assert.All(Team.DirectOf("U0001").Messages, message => Assert.Equal("U0001", message.OnlyFor));
        Assert.Equal("used_url", Slack.Ledger.Of("response_url")[5].Error);
    }

    [Fact]
    public async Task Fails_on_command_before_or_after_the_effect()
    {
        Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(30));
        Slack.Faults.At("chat.postMessage", 2, SlackFault.Cut(afterEffect: false));
        Slack.Faults.At("chat.postMessage", 3, SlackFault.Cut(afterEffect: true));
        Slack.Faults.At("chat.postMessage", 4, SlackFault.Truncated());
        Slack.Faults.At("chat.postMessage", 5, SlackFault.Error("internal_error", afterEffect: true));

        using var limited = await RawAsync("chat.postMessage", Content("U0001", "0"), Team.BotToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("U0001", "1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("U0001", "2"));
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("U0001", "3"));
        var failed = await PostAsync("U0001", "4");

        Assert.Equal("30", limited.Headers.RetryAfter?.ToString());
        Assert.Equal("internal_error", Error(failed));
        Assert.Equal(["2", "3", "4"], Team.DirectOf("U0001").Messages.Select(message => message.Text));
        Assert.Equal([false, false, true, true, true], Slack.Ledger.Calls.Select(call => call.Effect is not null));
        Assert.Equal([429, 0, 0, 200, 200], Slack.Ledger.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task Goes_down_and_comes_up_at_the_same_address()
    {
        var address = Slack.ApiBaseUrl;
        await Slack.GoDownAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("U0001", "Lost"));

        await Slack.ComeUpAsync();

        Assert.Null(Error(await PostAsync("U0001", "Heard")));
        Assert.Equal(address, Slack.ApiBaseUrl);
    }

    private static string? Error(JsonObject answer) => answer["error"]?.ToString();

    private static IEnumerable<string?> Texts(JsonObject history) =>
        (history["messages"] as JsonArray ?? []).Select(message => message?["text"]?.ToString());

    private static JsonObject Content(string channel, string text, JsonNode? blocks = null)
    {
        var content = new JsonObject { ["channel"] = channel, ["text"] = text };
        if (blocks is not null)
            content["blocks"] = blocks;
        return content;
    }

    private static JsonObject Modal(string title) =>
        new()
        {
            ["type"] = "modal",
            ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = title },
            ["submit"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Send" },
            ["blocks"] = JsonNode.Parse(
                """[{"type":"input","block_id":"a","label":{"type":"plain_text","text":"Amount"},"element":{"type":"plain_text_input","action_id":"a"}}]"""
            ),
        };

    private Task<JsonObject> PostAsync(string channel, string text, JsonNode? blocks = null, string? token = null) =>
        CallAsync("chat.postMessage", Content(channel, text, blocks), token ?? Team.BotToken);

    private Task<JsonObject> UpdateAsync(string channel, string? ts, string text)
    {
        var content = Content(channel, text);
        content["ts"] = ts;
        return CallAsync("chat.update", content);
    }

    private Task<JsonObject> OpenAsync(string trigger, JsonObject? view = null) =>
        CallAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view ?? Modal("Refund") });

    private Task<JsonObject> CallAsync(string method, JsonObject content) => CallAsync(method, content, Team.BotToken);

    private async Task<JsonObject> CallAsync(string method, JsonObject content, string? token)
    {
        using var answer = await RawAsync(method, content, token);
        return await ReadAsync(answer);
    }

    private async Task<HttpResponseMessage> RawAsync(string method, JsonObject content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, method));
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        request.Content = JsonContent.Create(content);
        return await _client.SendAsync(request);
    }

    private async Task<JsonObject> FormAsync(string method, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, method));
        request.Headers.Authorization = new("Bearer", Team.BotToken);
        request.Content = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        using var answer = await _client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private async Task<JsonObject> AccessAsync(params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.ApiBaseUrl, "oauth.v2.access"));
        var secret = Encoding.UTF8.GetBytes($"{Slack.App.ClientId}:{Slack.App.ClientSecret}");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(secret));
        request.Content = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        using var answer = await _client.SendAsync(request);
        return await ReadAsync(answer);
    }

    private async Task<HttpStatusCode> RespondAsync(Uri url, JsonObject content)
    {
        using var answer = await _client.PostAsJsonAsync(url, content);
        return answer.StatusCode;
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonObject>() ?? throw new InvalidOperationException("No JSON came.");
}
