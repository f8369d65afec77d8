using System.Text.Json.Nodes;

namespace CareBot.Tests.Slack;

/// <summary>The fake refuses what Slack would not draw, and points at it.</summary>
public sealed class FakeSlackBlocksTests : FakeSlackTalk
{
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
}
