using System.Text;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E21 to E25: what a body holds that really comes from Slack. It is taken whatever it is, for a repetition cannot help.</summary>
public sealed class SlackRowsParsing(SlackHouse house) : IClassFixture<SlackHouse>
{
    [Fact]
    public async Task E21_Whatever_is_no_JSON_object_is_taken_and_left_at_that()
    {
        var turns = await house.TurnsOfAsync("maya");
        var valid = Valid();
        var bodies = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["nothing"] = [],
            ["null"] = "null"u8.ToArray(),
            ["list"] = "[]"u8.ToArray(),
            ["text"] = "\"text\""u8.ToArray(),
            ["half"] = Encoding.UTF8.GetBytes(valid[..^10]),
            ["two"] = Encoding.UTF8.GetBytes(valid + valid),
            ["NaN"] = Encoding.UTF8.GetBytes(valid[..^1] + ",\"x\":NaN}"),
            ["comma"] = Encoding.UTF8.GetBytes(valid[..^1] + ",}"),
            ["comment"] = Encoding.UTF8.GetBytes("/* */" + valid),
            ["BOM"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(valid)],
            ["UTF-16"] = Encoding.Unicode.GetBytes(valid),
            ["broken UTF-8"] = [.. Encoding.UTF8.GetBytes(valid[..^1] + ",\"x\":\""), 0xC3, 0x28, .. "\"}"u8],
            ["surrogate in a name"] = Encoding.UTF8.GetBytes(valid[..^1] + ",\"\\ud800\":1}"),
        };

        foreach (var (what, body) in bodies)
        {
            Assert.Equal((what, 200), (what, await PostAsync(body)));
            Assert.Equal((what, turns), (what, await house.TurnsOfAsync("maya")));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("payload=")]
    [InlineData("payload=%7B")]
    [InlineData("payload=null&payload=null")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%ff%fe")]
    [InlineData("payload=%zz")]
    [InlineData("=&=&&&=")]
    [InlineData("nothing=here")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%7D")]
    [InlineData("payload=%7B%22type%22%3A5%7D")]
    [InlineData("command=%2Fcare&text=%00&user_id=UMAYA&team_id=T0001")]
    public async Task E21_Odd_forms_are_taken(string body)
    {
        foreach (var path in new[] { "/slack/commands", "/slack/interactions" })
            Assert.Equal((path, 200), (path, await PostAsync(Encoding.UTF8.GetBytes(body), path)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("user")]
    [InlineData("channel")]
    [InlineData("ts")]
    public async Task E21_Half_a_surrogate_pair_where_a_text_is_read_is_no_fault_of_ours(string member)
    {
        var payload = SlackTyping.In(house, "maya", "help");
        SlackTyping.Inner(payload)[member] = "@@";
        var body = payload.Content.ToJsonString().Replace("@@", "help \\ud800", StringComparison.Ordinal);

        Assert.Equal(200, await PostAsync(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task E22_Ten_thousand_levels_are_left_alone(string open)
    {
        var body = Valid()[..^1] + ",\"x\":" + string.Concat(Enumerable.Repeat(open, 10_000));

        Assert.Equal(200, await PostAsync(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("\"type\":\"event_callback\"")]
    [InlineData("\"team_id\":\"T0001\"")]
    [InlineData("\"x\":1,\"x\":2")]
    public async Task E23_A_doubled_key_is_not_acted_on(string again)
    {
        var turns = await house.TurnsOfAsync("maya");
        var body = $"{Valid()[..^1]},{again}}}";

        Assert.Equal(200, await PostAsync(Encoding.UTF8.GetBytes(body)));
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Theory]
    [InlineData("type", "future_type")]
    [InlineData("type", "reaction_added")]
    [InlineData("subtype", "channel_join")]
    [InlineData("subtype", "future_subtype")]
    [InlineData("channel_type", "channel")]
    public async Task E24_Unknown_kinds_do_nothing(string member, string value)
    {
        var turns = await house.TurnsOfAsync("maya");
        var payload = SlackTyping.In(house, "maya", "help");
        SlackTyping.Inner(payload)[member] = value;

        Assert.Equal(200, (await house.Way.DeliverAsync(payload)).Status);
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("channel")]
    [InlineData("ts")]
    [InlineData("event_id")]
    public async Task E24_Ids_of_ten_thousand_characters_do_no_harm(string member)
    {
        var payload = SlackTyping.In(house, "maya", "help");
        var holder = member == "event_id" ? payload.Content : SlackTyping.Inner(payload);
        holder[member] = new string('9', 10_000);

        Assert.Equal(200, (await house.Way.DeliverAsync(payload)).Status);
    }

    [Fact]
    public async Task E25_Commands_are_known_in_whatever_characters_they_come()
    {
        string[] spellings =
        [
            "my cases",
            "MY CASES",
            "my\u00A0cases",
            "my\u200B cases\uFEFF",
            "\u202Emy cases\u202C",
            "ｍｙ ｃａｓｅｓ",
            "  my   cases  ",
        ];

        foreach (var spelling in spellings)
        {
            var said = await house.AskAsync("leo", spelling);
            Assert.StartsWith("You have no open case.", said, StringComparison.Ordinal);
        }
    }

    private string Valid() => SlackTyping.In(house, "maya", "help").Content.ToJsonString();

    private async Task<int> PostAsync(byte[] body, string path = "/slack/events")
    {
        var type = path == "/slack/events" ? "application/json" : "application/x-www-form-urlencoded";
        var time = SlackSignature.Timestamp(house.Slack.Clock.GetUtcNow());
        var signature = SlackSignature.Of(house.Slack.App.SigningSecret, time, body);
        return (await house.Way.SendAsync(new WebhookWay.SignedBody(path, type, body, time, signature))).Status;
    }
}
