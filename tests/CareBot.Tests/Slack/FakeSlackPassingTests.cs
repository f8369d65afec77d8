using System.Net;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>What the fake gives out passes: triggers, codes, tokens, addresses; and it fails on command.</summary>
public sealed class FakeSlackPassingTests : FakeSlackTalk
{
    [Fact]
    public async Task A_trigger_opens_one_modal_within_three_seconds()
    {
        var once = Slack.Triggers.Issue(Team, "U0001");
        var late = Slack.Triggers.Issue(Team, "U0001");

        Assert.Null(Error(await OpenAsync(once)));
        Assert.Equal("exchanged_trigger_id", Error(await OpenAsync(once)));
        Assert.Equal("invalid_trigger_id", Error(await OpenAsync("1.2.abc")));
        Clock.Move(TimeSpan.FromSeconds(3));
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
        Clock.Move(SlackTokens.RotatedLife);
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
}
