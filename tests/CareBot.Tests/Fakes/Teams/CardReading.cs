using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Reads a card as a person does: its lines, its buttons, its inputs.</summary>
internal static class CardReading
{
    private static readonly string[] Nests = ["body", "items", "columns", "rows", "cells", "images", "actions"];

    /// <summary>Returns every line in reading order; buttons are not among them.</summary>
    public static IEnumerable<string> LinesOf(JsonElement element) =>
        element.TextAt("type") switch
        {
            "TextBlock" => [Markdown.Read(element.TextAt("text")).Text],
            "RichTextBlock" => [string.Concat(element.At("inlines").Items().Select(RunOf))],
            "FactSet" => element
                .At("facts")
                .Items()
                .Select(fact => $"{fact.TextAt("title")}: {Markdown.Read(fact.TextAt("value")).Text}"),
            "TableRow" => [string.Join(" | ", element.At("cells").Items().Select(CellOf))],
            "Input.Toggle" => [element.TextAt("label") ?? "", element.TextAt("title") ?? ""],
            "Image" => element.TextAt("altText") is { } text ? [text] : [],
            var type when type?.StartsWith("Input.", StringComparison.Ordinal) == true =>
            [
                element.TextAt("label") ?? "",
            ],
            _ => Children(element).SelectMany(LinesOf),
        };

    /// <summary>Returns the lines as one text.</summary>
    public static string TextOf(JsonElement card) => string.Join('\n', LinesOf(card).Where(line => line.Length > 0));

    /// <summary>Returns the links that a person can follow, in markdown and in buttons.</summary>
    public static IReadOnlyList<string> LinksOf(JsonElement card) =>
        [
            .. Elements(card)
                .Where(element => element.TextAt("type") == "TextBlock")
                .SelectMany(element => Markdown.Read(element.TextAt("text")).Links),
            .. ActionsOf(card).Select(action => action.TextAt("url")).OfType<string>(),
        ];

    /// <summary>Returns every action that a person can take, those of text and pictures too.</summary>
    public static IEnumerable<JsonElement> ActionsOf(JsonElement card) =>
        Elements(card)
            .SelectMany(element =>
                element.TextAt("type")?.StartsWith("Action.", StringComparison.Ordinal) == true
                    ? [element]
                    : new[] { element.At("selectAction"), element.At("inlineAction") }.Where(IsThere)
            );

    /// <summary>Returns every input.</summary>
    public static IEnumerable<JsonElement> InputsOf(JsonElement card) =>
        Elements(card).Where(element => element.TextAt("type")?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static bool IsThere(JsonElement element) => element.ValueKind == JsonValueKind.Object;

    private static IEnumerable<JsonElement> Elements(JsonElement element) =>
        Children(element).SelectMany(Elements).Prepend(element);

    // In the order in which they stand.
    private static IEnumerable<JsonElement> Children(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element
            .EnumerateObject()
            .SelectMany(member =>
                Nests.Contains(member.Name) ? member.Value.Items()
                : member.Name is "card" ? [member.Value]
                : []
            );
    }

    private static string RunOf(JsonElement run) =>
        run.ValueKind == JsonValueKind.String ? run.GetString() ?? "" : run.TextAt("text") ?? "";

    private static string CellOf(JsonElement cell) => string.Join(' ', cell.At("items").Items().SelectMany(LinesOf));
}
