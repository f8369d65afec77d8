using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Collects what is wrong with blocks, each fault with a pointer to its place as Slack gives it.</summary>
internal sealed class BlockCheck(SlackSurface surface)
{
    // Measured by others: above it a message is refused, whatever its blocks are.
    public const int MostBlockText = 13_200;

    private const int MostTableText = 10_000;
    private const int MostCharts = 2;

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _blockIds = [];
    private readonly HashSet<string> _actionIds = [];
    private int _charts;

    public SlackSurface Surface => surface;
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Gets how long the text of all blocks is.</summary>
    public int TextLength { get; private set; }

    /// <summary>Gets or sets how long the text of all tables is.</summary>
    public int TableText { get; set; }

    /// <summary>Gets or sets a value indicating whether there is something to fill in.</summary>
    public bool HasInput { get; set; }

    public static BlockCheck Of(SlackSurface surface, JsonNode? blocks, string pointer)
    {
        var check = new BlockCheck(surface);
        check.Blocks(blocks, pointer);
        return check;
    }

    public void Fault(string words, string pointer) => _faults.Add($"{words} [json-pointer:{pointer}]");

    /// <summary>Checks an object against what its kind may and must hold.</summary>
    public void Shape(JsonObject value, BlockShape shape, string pointer)
    {
        foreach (var name in shape.Required.Where(name => value[name] is null))
            Fault($"missing required field: {name}", pointer);
        foreach (var (name, member) in value)
        {
            if (name == "type")
                continue;
            if (!shape.Fields.TryGetValue(name, out var rule))
                Fault($"invalid additional property: {name}", pointer);
            else if (member is null)
                Fault("must not be null", $"{pointer}/{name}");
            else
                rule(this, member, $"{pointer}/{name}");
        }
    }

    public string? Text(JsonNode node, int least, int most, string pointer)
    {
        if (node.GetValueKind() != JsonValueKind.String)
        {
            Fault("must provide a string", pointer);
            return null;
        }

        var text = node.GetValue<string>();
        if (text.Length < least)
            Fault(F($"must be more than {least - 1} characters"), pointer);
        if (text.Length > most)
            Fault(F($"must be less than {most + 1} characters"), pointer);
        return text;
    }

    public void Shown(string text) => TextLength += text.Length;

    public IReadOnlyList<JsonNode?> List(JsonNode node, int least, int most, string pointer)
    {
        if (node is not JsonArray items)
        {
            Fault("must be an array", pointer);
            return [];
        }

        if (items.Count < least)
            Fault(F($"no fewer than {least} items allowed"), pointer);
        if (items.Count > most)
            Fault(F($"no more than {most} items allowed"), pointer);
        return [.. items];
    }

    public void BlockId(string id, string pointer)
    {
        if (!_blockIds.Add(id))
            Fault($"`block_id` must be unique: {id}", pointer);
    }

    public void ActionId(string id, string pointer)
    {
        if (!_actionIds.Add(id))
            Fault($"`action_id` must be unique: {id}", pointer);
    }

    private void Blocks(JsonNode? blocks, string pointer)
    {
        if (blocks is not JsonArray list)
        {
            Fault("must be an array", pointer);
            return;
        }

        var most = surface == SlackSurface.Message ? 50 : 100;
        _ = List(list, 0, most, pointer);
        for (var index = 0; index < list.Count; index++)
            Block(list[index], F($"{pointer}/{index}"));
        if (TableText > MostTableText)
            Fault(F($"tables hold more than {MostTableText} characters"), pointer);
    }

    private void Block(JsonNode? node, string pointer)
    {
        if (node is not JsonObject block || block["type"] is not JsonValue kind)
        {
            Fault("missing required field: type", pointer);
            return;
        }

        var type = kind.ToString();
        if (!BlockShapes.Blocks.TryGetValue(type, out var shape) || !shape.Surfaces.Contains(surface))
        {
            Fault($"unsupported type: {type}", $"{pointer}/type");
            return;
        }

        HasInput |= type == "input";
        if (type == "data_visualization" && ++_charts > MostCharts)
            Fault(F($"no more than {MostCharts} charts allowed"), pointer);
        Shape(block, shape, pointer);
        if (type == "section" && block["text"] is null && block["fields"] is null)
            Fault("must define either `text` or `fields`", pointer);
    }

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
