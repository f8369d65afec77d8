using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Reads blocks as a person does.</summary>
internal static class SlackReading
{
    /// <summary>Returns every text that is shown, a line each.</summary>
    public static string Words(JsonNode? blocks)
    {
        var words = new List<string>();
        Collect(blocks, words);
        return string.Join('\n', words);
    }

    public static IReadOnlyList<SlackButton> Buttons(JsonNode? blocks)
    {
        var found = new List<SlackButton>();
        foreach (var block in (blocks as JsonArray ?? []).OfType<JsonObject>())
        {
            var id = block["block_id"]?.ToString() ?? string.Empty;
            var elements = (block["elements"] as JsonArray ?? []).Append(block["accessory"]).OfType<JsonObject>();
            found.AddRange(
                elements
                    .Where(element => element["type"]?.ToString() == "button")
                    .Select(button => new SlackButton(
                        button["text"]?["text"]?.ToString() ?? string.Empty,
                        button["action_id"]?.ToString() ?? string.Empty,
                        button["value"]?.ToString(),
                        id
                    ))
            );
        }

        return found;
    }

    private static void Collect(JsonNode? node, List<string> words)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Collect(item, words);
            return;
        }

        foreach (var (name, member) in node as JsonObject ?? [])
        {
            if (name == "text" && member is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                words.Add(text.GetValue<string>());
            else if (member is JsonObject or JsonArray)
                Collect(member, words);
        }
    }
}
