using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack.Rendering;

namespace CareBot.Slack;

/// <summary>Renders what the bot says as Slack's blocks and views, always within its limits.</summary>
internal static class SlackRenderer
{
    private const string Cut = "\n(The rest stands in the message itself.)";
    private const string Nothing = "…";

    /// <summary>Renders a message: its blocks, and as text the whole of it, which is all that screen readers and notifications have.</summary>
    /// <param name="message">Any message.</param>
    /// <param name="idPrefix">What the blocks' ids begin with, unique for each drawing.</param>
    /// <param name="nativeCharts">Whether charts are drawn natively; as tables otherwise.</param>
    public static JsonObject Message(Message message, string idPrefix, bool nativeCharts = false)
    {
        var buttons = new ButtonElements();
        var parts = new PartBlocks(buttons, mayHaveTable: true, nativeCharts ? Limits.Charts : 0);
        return new()
        {
            ["text"] = Text(message),
            ["blocks"] = Blocks(message, parts, buttons, Limits.MessageBlocks, idPrefix),
        };
    }

    /// <summary>Renders a message as text alone, its buttons named in it.</summary>
    /// <param name="message">Any message.</param>
    public static string Text(Message message)
    {
        var text = Shown.Clean(message.PlainText).Trim();
        if (text.Length == 0)
            return Nothing;
        if (Shown.EscapedLength(text) <= Limits.Text)
            return Shown.Escape(text);
        return Shown.Escape(Clip.Text(text, Limits.Text - Cut.Length, Shown.EscapedLength)) + Cut;
    }

    /// <summary>Renders somebody's own page.</summary>
    /// <param name="page">Any message.</param>
    /// <param name="idPrefix">What the blocks' ids begin with, unique for each drawing.</param>
    public static JsonObject Home(Message page, string idPrefix)
    {
        var buttons = new ButtonElements();
        var parts = new PartBlocks(buttons, mayHaveTable: false, mostCharts: 0);
        return new() { ["type"] = "home", ["blocks"] = Blocks(page, parts, buttons, Limits.ViewBlocks, idPrefix) };
    }

    /// <summary>Renders a form.</summary>
    /// <param name="form">Any form.</param>
    public static JsonObject Modal(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var blocks = Questions(form, Limits.MenuOptions);
        // Where even that is too much, people type what they would have chosen.
        if (SizeOf(blocks) > Limits.ViewJson)
            blocks = Questions(form, 0);
        return new()
        {
            ["type"] = "modal",
            ["callback_id"] = form.Verb,
            ["private_metadata"] = form.Token.ToString(),
            ["title"] = Short(OneOf(form.Title, form.Submit, Nothing)),
            ["submit"] = Short(OneOf(form.Submit, "Save")),
            ["close"] = Short("Cancel"),
            ["blocks"] = blocks,
        };
    }

    private static JsonArray Questions(Form form, int mostOptions)
    {
        JsonArray blocks =
        [
            .. form
                .Fields.Where(field => field.Id.Length is > 0 and <= Limits.ActionId)
                .DistinctBy(field => field.Id)
                .Take(Limits.ViewBlocks)
                .Select((field, i) => FieldBlocks.Draw(field, BlockId(form, i), mostOptions)),
        ];
        // A view needs a block.
        if (blocks.Count == 0)
            blocks.Add(PartBlocks.Section(Short(OneOf(form.Title, form.Submit, Nothing))));
        return blocks;
    }

    private static string BlockId(Form form, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{form.Token}-{index}");

    private static int SizeOf(JsonArray blocks) => Encoding.UTF8.GetByteCount(blocks.ToJsonString(HttpWire.Written));

    private static JsonArray Blocks(
        Message message,
        PartBlocks parts,
        ButtonElements buttons,
        int most,
        string idPrefix
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = message.Parts.SelectMany(parts.Draw).ToList();
        var rows = buttons.DrawRows(message.Buttons).ToList();
        if (body.Count + rows.Count == 0)
            body.Add(PartBlocks.Section(Passage.Plain(Nothing)));
        return BlockList.Fit(body, rows, most, idPrefix);
    }

    private static string OneOf(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Shown.OneLine(text) is { Length: > 0 } line)
                return line;
        }

        return Nothing;
    }

    private static JsonObject Short(string text) => Passage.Plain(Clip.Text(text, Limits.ModalTitle));
}
