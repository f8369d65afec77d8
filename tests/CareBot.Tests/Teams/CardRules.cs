using System.Text.Json;

namespace CareBot.Tests.Teams;

/// <summary>What the schema of Adaptive Cards 1.5 says about the elements that we use: which properties each may have, which it must have, and where children stand.</summary>
internal static class CardRules
{
    private const string Common = "id,fallback,height,separator,spacing,isVisible,requires";
    private const string Action = "title,iconUrl,id,style,fallback,tooltip,isEnabled,mode,requires";
    private const string Chart = "title,showLegend,data,xAxisTitle,yAxisTitle";
    private const string Input = $"{Common},errorMessage,isRequired,label";

    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = new(
            "$schema,version,refresh,body,actions,fallbackText,lang,msteams",
            "version,body",
            "body,actions"
        ),
        ["TextBlock"] = new($"{Common},text,color,isSubtle,size,weight,wrap,style", "text,wrap", ""),
        ["RichTextBlock"] = new($"{Common},inlines", "inlines", "inlines"),
        ["TextRun"] = new("text,color,isSubtle,size,weight,selectAction", "text", "selectAction"),
        ["FactSet"] = new($"{Common},facts", "facts", ""),
        ["Table"] = new($"{Common},columns,rows,showGridLines", "columns,rows", "rows"),
        ["Chart.HorizontalBar"] = new($"{Common},{Chart}", "title,data,fallback", "fallback"),
        ["Chart.VerticalBar"] = new($"{Common},{Chart},showBarValues", "title,data,fallback", "fallback"),
        ["Chart.VerticalBar.Grouped"] = new($"{Common},{Chart},showBarValues", "title,data,fallback", "fallback"),
        ["Chart.Line"] = new($"{Common},{Chart}", "title,data,fallback", "fallback"),
        ["Chart.Donut"] = new($"{Common},title,showLegend,data", "title,data,fallback", "fallback"),
        ["TableRow"] = new("cells,style", "cells", "cells"),
        ["TableCell"] = new("items,style", "items", "items"),
        ["Container"] = new($"{Common},items,style", "items", "items"),
        ["ColumnSet"] = new($"{Common},columns", "columns", "columns"),
        ["Column"] = new($"{Common},items,width,style", "items,width", "items"),
        ["ActionSet"] = new($"{Common},actions", "actions", "actions"),
        ["Action.Execute"] = new($"{Action},verb,data,associatedInputs", "verb,data", "fallback"),
        ["Action.Submit"] = new($"{Action},data,associatedInputs", "title,data", ""),
        ["Action.OpenUrl"] = new($"{Action},url", "url", ""),
        ["Input.Text"] = new($"{Input},isMultiline,maxLength,placeholder,value", "id,label", ""),
        ["Input.Date"] = new($"{Input},value,min,max", "id,label", ""),
        ["Input.Toggle"] = new($"{Input},title,value,valueOn,valueOff,wrap", "id,label,title,value", ""),
        ["Input.ChoiceSet"] = new(
            $"{Input},choices,isMultiSelect,style,value,placeholder,wrap",
            "id,label,choices",
            ""
        ),
    };

    /// <summary>Fails where a card is not as the schema and our own rules say.</summary>
    public static void Hold(JsonElement card)
    {
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Walk(card);
        var ids = Elements(card).Where(one => TypeOf(one).StartsWith("Input.", StringComparison.Ordinal));
        var names = ids.Select(one => one.GetProperty("id").GetString()).ToList();
        Assert.Equal(names.Distinct().Count(), names.Count);
    }

    /// <summary>Lists all elements and actions of a card, in reading order.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Elements);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var below = element
            .EnumerateObject()
            .Where(member => member.Name is not ("data" or "fallback" or "refresh" or "msteams"))
            .SelectMany(member => Elements(member.Value));
        return element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? below.Prepend(element)
            : below;
    }

    /// <summary>Reads all that a person reads on a card, without what is written for markdown.</summary>
    public static string Read(JsonElement card) => string.Join('\n', Elements(card).SelectMany(TextsOf));

    private static IEnumerable<string> TextsOf(JsonElement element)
    {
        switch (TypeOf(element))
        {
            case "RichTextBlock":
                yield return string.Concat(
                    element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())
                );
                break;
            case "TextBlock":
                yield return Unescape(element.GetProperty("text").GetString());
                break;
            case "FactSet":
                foreach (var fact in element.GetProperty("facts").EnumerateArray())
                    yield return $"{Unescape(fact.GetProperty("title").GetString())}: {Unescape(fact.GetProperty("value").GetString())}";
                break;
            case "Action.Execute" or "Action.Submit":
                yield return element.GetProperty("title").GetString() ?? string.Empty;
                break;
        }
    }

    /// <summary>Reads a text as CommonMark does: a backslash before a sign is not shown.</summary>
    public static string Unescape(string? text)
    {
        var shown = new System.Text.StringBuilder();
        for (var at = 0; at < text?.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && IsSign(text[at + 1]))
                at++;
            shown.Append(text[at]);
        }

        return shown.ToString();
    }

    private static bool IsSign(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    public static string TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type)
            ? type.GetString() ?? string.Empty
            : string.Empty;

    private static void Walk(JsonElement element)
    {
        var type = TypeOf(element);
        Assert.True(Rules.TryGetValue(type, out var rule), $"'{type}' is no element that we use.");
        foreach (var member in element.EnumerateObject())
            Assert.True(member.Name == "type" || rule.May.Contains(member.Name), $"{type} has no {member.Name}.");
        foreach (var name in rule.Must)
            Assert.True(element.TryGetProperty(name, out _), $"{type} needs {name}.");
        foreach (var name in rule.Children.Where(name => element.TryGetProperty(name, out _)))
        {
            var child = element.GetProperty(name);
            if (child.ValueKind == JsonValueKind.Object)
                Walk(child);
            else
                Assert.All(child.EnumerateArray(), Walk);
        }
        Look(element, type);
    }

    private static void Look(JsonElement element, string type)
    {
        if (type is "Action.Execute" or "Action.Submit")
            Assert.Equal(JsonValueKind.Object, element.GetProperty("data").ValueKind);
        if (type == "Action.OpenUrl")
            Assert.StartsWith("https://", element.GetProperty("url").GetString(), StringComparison.Ordinal);
        if (type is "TextBlock" or "TextRun")
            Assert.Equal(JsonValueKind.String, element.GetProperty("text").ValueKind);
        if (type is "RichTextBlock")
            Assert.NotEmpty(element.GetProperty("inlines").EnumerateArray());
        if (type is "ActionSet")
            Assert.NotEmpty(element.GetProperty("actions").EnumerateArray());
    }

    private sealed class Rule(string may, string must, string children)
    {
        public HashSet<string> May { get; } = [.. Names(may)];

        public string[] Must { get; } = Names(must);

        public string[] Children { get; } = Names(children);

        private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}
