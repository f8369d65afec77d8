using System.Globalization;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Slack.Rendering;

/// <summary>Draws the buttons of one message, each with an id of its own: the verb, and behind a colon its number.</summary>
internal sealed class ButtonElements
{
    private const string Untitled = "Go on";

    private int _drawn;

    /// <summary>Draws a button.</summary>
    /// <param name="button">Any button.</param>
    public JsonObject Draw(Button button)
    {
        var element = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = string.Create(CultureInfo.InvariantCulture, $"{button.Verb}:{_drawn++}"),
            ["text"] = Passage.Plain(TitleOf(button)),
            ["value"] = button.Token.ToString(),
        };
        if (button.Style != ButtonStyle.Plain)
            element["style"] = button.Style == ButtonStyle.Primary ? "primary" : "danger";
        return element;
    }

    /// <summary>Draws what can be pressed below a message.</summary>
    /// <param name="buttons">In order.</param>
    public IEnumerable<JsonObject> DrawRows(IReadOnlyList<Button> buttons) =>
        buttons
            .Take(Limits.Buttons)
            .Chunk(Limits.ButtonsInBlock)
            .Select(row => new JsonObject
            {
                ["type"] = "actions",
                ["elements"] = new JsonArray([.. row.Select(Draw)]),
            });

    /// <summary>Returns what stands on a button.</summary>
    /// <param name="button">Any button.</param>
    public static string TitleOf(Button button)
    {
        var title = Shown.OneLine(button.Title);
        return title.Length > 0 ? Clip.Text(title, Limits.ButtonTitle) : Untitled;
    }
}
