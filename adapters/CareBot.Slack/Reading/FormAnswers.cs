using System.Text.Json;
using CareBot.Adapters;
using CareBot.Slack.Rendering;

namespace CareBot.Slack.Reading;

/// <summary>Reads what was filled into a form, by its kind; always text, empty where nothing was filled in.</summary>
internal static class FormAnswers
{
    private const int Most = 100;
    private const int LongestId = 255;

    /// <summary>Reads all answers by field id.</summary>
    /// <param name="view">The form as it came back.</param>
    public static IReadOnlyDictionary<string, string> Read(JsonElement view)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, field, element) in Fields(view).Take(Most))
            answers[field] = TypedText.Cut(ValueOf(element));
        return answers;
    }

    /// <summary>Finds the block in which a field is; the first one where there is no such field, null where there is none at all.</summary>
    /// <param name="view">The form as it came back.</param>
    /// <param name="id">The field's id.</param>
    public static string? FindBlock(JsonElement view, string id)
    {
        var fields = Fields(view).ToList();
        return fields.Where(field => field.Field == id).Concat(fields).Select(field => field.Block).FirstOrDefault();
    }

    private static IEnumerable<(string Block, string Field, JsonElement Element)> Fields(JsonElement view) =>
        from block in Members(view.At("state").At("values"))
        from field in Members(block.Value)
        select (block.Name, field.Name, field.Value);

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element
                .EnumerateObject()
                .Select(member => (Name: NameOf(member), member.Value))
                .Where(member => member.Name.Length is > 0 and <= LongestId)
            : [];

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair parses, and fails only here.
            return string.Empty;
        }
    }

    private static string ValueOf(JsonElement element) =>
        element.TextAt("type") switch
        {
            "static_select" or "radio_buttons" => ChosenIn(element),
            "datepicker" => element.TextAt("selected_date"),
            _ => element.TextAt("value"),
        } ?? string.Empty;

    private static string? ChosenIn(JsonElement element) =>
        element.At("selected_option").TextAt("value") is { } chosen && chosen != FieldBlocks.NoAnswer ? chosen : null;
}
