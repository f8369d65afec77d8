namespace CareBot.Tests.Clients;

/// <summary>The checks themselves: what is right passes, what is wrong is found and said.</summary>
public sealed class SchemaTests
{
    private const string Card = """
        {
          "type": "AdaptiveCard", "version": "1.5", "msteams": { "width": "Full" },
          "body": [
            { "type": "TextBlock", "text": "Approval needed", "wrap": true },
            { "type": "Input.Text", "id": "note", "label": "Reason" },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Approve", "verb": "approve", "data": { "cb": "a.1." },
                "fallback": { "type": "Action.Submit", "title": "Approve", "data": { "cb": "a.1." } } } ] },
            { "type": "Chart.Line", "title": "Cases", "data": [ { "legend": "Open", "values": [ { "x": "2026-11-01", "y": 3 } ] } ],
              "fallback": { "type": "TextBlock", "text": "3 open" } }
          ]
        }
        """;

    private const string Blocks = """
        {
          "text": "Approval needed",
          "blocks": [
            { "type": "header", "text": { "type": "plain_text", "text": "Approval needed" } },
            { "type": "actions", "block_id": "a", "elements": [
              { "type": "button", "action_id": "approve", "value": "a.1.", "text": { "type": "plain_text", "text": "Approve" } } ] }
          ]
        }
        """;

    private const string Modal = """
        {
          "type": "modal", "title": { "type": "plain_text", "text": "Change" }, "submit": { "type": "plain_text", "text": "Save" },
          "blocks": [
            { "type": "input", "block_id": "price", "label": { "type": "plain_text", "text": "Price" },
              "element": { "type": "plain_text_input", "action_id": "value" } } ]
        }
        """;

    [SkippableFact]
    public async Task The_manifest_for_Teams_passes_the_published_schema()
    {
        var manifest = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "manifests", "teams", "manifest.json")
        );

        Assert.Empty(await Schemas.OfManifestsAsync(new NamedJson("manifest", manifest)));
        Assert.Contains(
            "/bots/0/scopes/0",
            Assert.Single(
                await Schemas.OfManifestsAsync(
                    new NamedJson(
                        "wrong",
                        manifest.Replace("\"personal\", \"team\"", "\"alone\", \"team\"", StringComparison.Ordinal)
                    )
                )
            ),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_card_is_held_against_what_Teams_draws()
    {
        (string Right, string Wrong, string Expected)[] faults =
        [
            ("\"text\": \"Approval needed\"", "\"text\": 5", "/body/0/text must be string"),
            ("\"wrap\": true", "\"rap\": true", "additional properties"),
            ("\"type\": \"TextBlock\", \"text\": \"A", "\"type\": \"Box\", \"text\": \"A", "unknown type Box"),
            ("\"version\": \"1.5\"", "\"version\": \"1.6\"", "Teams shows 1.5"),
            ("\"label\": \"Reason\"", "\"placeholder\": \"Reason\"", "has no label"),
            ("\"data\": { \"cb\": \"a.1.\" },", "\"data\": \"a.1.\",", "data is a string"),
            ("\"legend\": \"Open\",", "\"legend\": 7,", "/body/3/data/0/legend must be string"),
            (",\n      \"fallback\": { \"type\": \"TextBlock\", \"text\": \"3 open\" }", "", "no fallback"),
            ("\"width\": \"Full\"", "\"width\": \"Wide\"", "/msteams/width"),
        ];
        var wrong = faults.Select(fault => new NamedJson(
            fault.Expected,
            Card.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal)
        ));

        var problems = await Schemas.OfCardsAsync([new NamedJson("right", Card), .. wrong]);

        Assert.Equal(faults.Length, problems.Count);
        Assert.All(
            faults.Zip(problems),
            pair =>
                Assert.Contains(
                    pair.First.Expected,
                    pair.Second[(pair.First.Expected.Length + 2)..],
                    StringComparison.Ordinal
                )
        );
    }

    [SkippableFact]
    public async Task A_card_is_held_against_the_published_schema()
    {
        var wrong = Card.Replace("\"wrap\": true", "\"rap\": true", StringComparison.Ordinal);

        var problems = await Schemas.OfPublishedCardsAsync(new NamedJson("right", Card), new NamedJson("wrong", wrong));

        Assert.StartsWith("wrong: /body/0 must NOT have additional", Assert.Single(problems), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Blocks_and_views_are_held_against_what_Slack_takes()
    {
        var problems = await Schemas.OfBlocksAsync(
            new NamedJson("message", Blocks),
            new NamedJson("modal", Modal),
            new NamedJson("value", Blocks.Replace("\"a.1.\"", "1", StringComparison.Ordinal)),
            new NamedJson("header", Blocks.Replace("plain_text", "mrkdwn", StringComparison.Ordinal)),
            new NamedJson("label", Modal.Replace("\"label\"", "\"title\"", StringComparison.Ordinal))
        );

        Assert.Equal(["value", "header", "label"], problems.Select(problem => problem.Split(':')[0]));
        Assert.Contains("/blocks/1/elements/0/value must be string", problems[0], StringComparison.Ordinal);
        Assert.Contains("/blocks/0/text/type", problems[1], StringComparison.Ordinal);
        Assert.Contains("required property 'label'", problems[2], StringComparison.Ordinal);
    }
}
