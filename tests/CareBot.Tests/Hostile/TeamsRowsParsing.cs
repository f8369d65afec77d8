using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E21 to E24: what a body holds.</summary>
public sealed class TeamsRowsParsing(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private TeamsPerson Maya => house.Person("maya");

    private TeamsCaller Caller => new(house.Teams, house.Program.Client);

    private string Valid => Maya.Activities.Text("help").ToJsonString();

    [Fact]
    public async Task E21_Whatever_is_no_JSON_object_is_400_and_never_500()
    {
        var valid = Valid;
        var bodies = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["nothing"] = [],
            ["null"] = "null"u8.ToArray(),
            ["list"] = "[]"u8.ToArray(),
            ["text"] = "\"text\""u8.ToArray(),
            ["number"] = "1"u8.ToArray(),
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
            Assert.Equal((what, HttpStatusCode.BadRequest), (what, await PostAsync(body)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("id")]
    [InlineData("locale")]
    [InlineData("type")]
    public async Task E21_Half_a_surrogate_pair_where_a_text_is_read_is_no_fault_of_ours(string member)
    {
        var activity = Maya.Activities.Text("help");
        activity[member] = "@@";
        var body = activity.ToJsonString().Replace("@@", "help \\ud800", StringComparison.Ordinal);

        Assert.InRange((int)await PostAsync(Encoding.UTF8.GetBytes(body)), 200, 499);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task E22_Ten_thousand_levels_are_400(string open)
    {
        var body = Valid[..^1] + ",\"x\":" + string.Concat(Enumerable.Repeat(open, 10_000));

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("\"type\":\"invoke\"")]
    [InlineData("\"channelId\":\"msteams\"")]
    [InlineData("\"x\":1,\"x\":2")]
    public async Task E23_A_doubled_key_is_400(string again)
    {
        var body = $"{Valid[..^1]},{again}}}";

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("\"futureField\":{\"a\":[1,2]}")]
    [InlineData("\"attachments\":[{\"contentType\":\"text/html\",\"content\":\"<div>help</div>\"}]")]
    public async Task E24_Unknown_fields_are_ignored(string more)
    {
        var answer = await PostAsync(Encoding.UTF8.GetBytes($"{Valid[..^1]},{more}}}"));

        Assert.InRange((int)answer, 200, 202);
    }

    [Theory]
    [InlineData("futureType", 200)]
    [InlineData("typing", 200)]
    [InlineData("event", 200)]
    [InlineData("", 400)]
    public async Task E24_Unknown_types_are_taken_and_do_nothing(string type, int status)
    {
        var turns = await house.TurnsOfAsync("maya");
        var activity = Maya.Activities.Text("help");
        activity["type"] = type;

        Assert.Equal(status == 200, (int)(await Maya.SendAsync(activity)).Status is 200 or 202);
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Theory]
    [InlineData("type", "5")]
    [InlineData("type", "{}")]
    [InlineData("id", "5")]
    [InlineData("from", "\"ida\"")]
    [InlineData("from", "[]")]
    [InlineData("conversation", "\"a:1\"")]
    [InlineData("conversation", "null")]
    [InlineData("text", "{}")]
    [InlineData("text", "7")]
    [InlineData("value", "\"a text\"")]
    [InlineData("entities", "\"none\"")]
    public async Task E24_Wrong_kinds_are_400(string member, string json)
    {
        var activity = Maya.Activities.Text("help");
        activity[member] = JsonNode.Parse(json);

        Assert.Equal(HttpStatusCode.BadRequest, (await Caller.PostAsync(activity)).Status);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task E24_Ids_of_ten_thousand_characters_are_400(string member)
    {
        var activity = Maya.Activities.Text("help");
        if (activity[member] is JsonObject part)
            part["id"] = new string('x', 10_000);
        else
            activity[member] = new string('x', 10_000);

        Assert.Equal(HttpStatusCode.BadRequest, (await Maya.SendAsync(activity)).Status);
    }

    [Fact]
    public async Task E24_Fifty_thousand_members_are_read_no_further_than_needed()
    {
        var ids = Enumerable.Range(0, 9_000).Select(number => $"29:{number}").Append(FakeTeams.BotId).ToArray();
        var channel = house.Teams.Home.OpenChannel("crowd", Maya.Member);
        await house.Program.UntilAllIsSaidAsync();
        var calls = house.Ledger.Count;

        var answer = await Maya.SendAsync(Maya.Activities.Members(channel, cameIn: true, ids));
        await house.Program.UntilAllIsSaidAsync();

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.InRange(house.Ledger.Count - calls, 0, 1);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("somethingNew")]
    [InlineData("")]
    public async Task E24_Unknown_invokes_are_501(string name)
    {
        var activity = Maya.Activities.Invoke(name, Maya.Member.Chat, new JsonObject());

        Assert.Equal(HttpStatusCode.NotImplemented, (await Maya.SendAsync(activity)).Status);
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body) =>
        (await Caller.PostBytesAsync(body, house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri)).Status;
}
