using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Slack.Rendering;

/// <summary>Fits blocks into what one message or view may hold: it draws lines closer together first, and cuts only what is still too much.</summary>
internal static class BlockList
{
    private const string Cut = "… The end is cut off here: this is more than Slack shows in one message.";

    /// <summary>Fits a body and the rows of buttons below it; the buttons always stay.</summary>
    /// <param name="body">In order.</param>
    /// <param name="buttons">In order.</param>
    /// <param name="most">How many blocks there may be.</param>
    /// <param name="idPrefix">What the blocks' ids begin with, unique for each drawing.</param>
    public static JsonArray Fit(
        IReadOnlyList<JsonObject> body,
        IReadOnlyList<JsonObject> buttons,
        int most,
        string idPrefix
    )
    {
        var room = (Blocks: most - buttons.Count, Text: Limits.AllBlocks - buttons.Sum(TextIn));
        if (!Fits(body, room))
            body = Merge(body);
        if (!Fits(body, room))
            body = CutTo(body, (room.Blocks - 1, room.Text - Cut.Length));
        return WithIds([.. body, .. buttons], idPrefix);
    }

    private static bool Fits(IReadOnlyList<JsonObject> body, (int Blocks, int Text) room) =>
        body.Count <= room.Blocks && body.Sum(TextIn) <= room.Text;

    private static List<JsonObject> CutTo(IReadOnlyList<JsonObject> body, (int Blocks, int Text) room)
    {
        var kept = new List<JsonObject>();
        foreach (var block in body)
        {
            room = (room.Blocks - 1, room.Text - TextIn(block));
            if (room.Blocks < 0 || room.Text < 0)
                break;
            kept.Add(block);
        }

        kept.Add(PartBlocks.Context(Passage.Plain(Cut)));
        return kept;
    }

    // Neighbouring lines of the same kind become one block.
    private static List<JsonObject> Merge(IReadOnlyList<JsonObject> body)
    {
        var merged = new List<JsonObject>();
        foreach (var block in body)
        {
            if (merged.Count > 0 && TryJoin(merged[^1], block) is { } joined)
                merged[^1] = joined;
            else
                merged.Add(block);
        }

        return merged;
    }

    private static JsonObject? TryJoin(JsonObject first, JsonObject second)
    {
        if (TextOf(first) is not { } above || TextOf(second) is not { } below || above.Type != below.Type)
            return null;
        var text = $"{above.Text}\n{below.Text}";
        if (text.Length > Limits.TextObject)
            return null;
        return PartBlocks.Section(above.Type == "mrkdwn" ? Passage.Markup(text) : Passage.Plain(text));
    }

    private static (string Type, string Text)? TextOf(JsonObject block) =>
        block.Count == 2 && (string?)block["type"] == "section" && block["text"] is JsonObject text
            ? ((string?)text["type"] ?? string.Empty, (string?)text["text"] ?? string.Empty)
            : null;

    private static int TextIn(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.Sum(member =>
                member
                    is { Key: "text" or "title" or "label" or "name" or "x_label" or "y_label", Value: JsonValue text }
                    ? text.GetValue<string>().Length
                    : TextIn(member.Value)
            ),
            JsonArray items => items.Sum(item => item is JsonValue word ? word.ToString().Length : TextIn(item)),
            _ => 0,
        };

    private static JsonArray WithIds(IReadOnlyList<JsonObject> blocks, string idPrefix)
    {
        for (var i = 0; i < blocks.Count; i++)
            blocks[i]["block_id"] = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}-{i}");
        return [.. blocks];
    }
}
