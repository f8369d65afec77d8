using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>The fake keeps Slack's rules; else what is tested against it proves nothing.</summary>
public sealed class FakeSlackTests : FakeSlackTalk
{
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
        Clock.Move(TimeSpan.FromSeconds(1));
        var later = await PostAsync("U0001", "Two");

        Assert.Equal(HttpStatusCode.TooManyRequests, fast.StatusCode);
        Assert.Equal("1", fast.Headers.RetryAfter?.ToString());
        Assert.Null(Error(other));
        Assert.Null(Error(later));
    }
}
