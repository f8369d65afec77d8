using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Checks a card: Adaptive Cards 1.5, and what Teams needs beyond the schema.</summary>
internal sealed class CardRules
{
    private const int MostWatchers = 60;

    private readonly List<string> _complaints = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private CardRules() { }

    /// <summary>Returns what is wrong with a card, each with its place.</summary>
    /// <param name="card">The card.</param>
    /// <param name="isInDialog">Whether it stands in a dialog, where only Action.Submit sends anything.</param>
    public static IReadOnlyList<string> Check(JsonElement card, bool isInDialog = false)
    {
        var rules = new CardRules();
        rules.CheckCard(card);
        rules.Walk(card, "$", "AdaptiveCard");
        if (isInDialog && CardReading.ActionsOf(card).Any(action => action.TextAt("type") == "Action.Execute"))
            rules.Say("$", "Action.Execute does nothing in a dialog");
        return rules._complaints;
    }

    private void Say(string place, string complaint) => _complaints.Add($"{place}: {complaint}.");

    private void CheckCard(JsonElement card)
    {
        if (card.TextAt("type") != "AdaptiveCard")
            Say("$", "it is no AdaptiveCard");
        if (card.TextAt("version") != "1.5")
            Say("$.version", "it is not 1.5");
        if (!card.At("body").Items().Any() && !card.At("actions").Items().Any())
            Say("$.body", "it is empty");
        var refresh = card.At("refresh");
        if (refresh.ValueKind == JsonValueKind.Undefined)
            return;
        if (refresh.At("action").TextAt("type") != "Action.Execute")
            Say("$.refresh.action", "only Action.Execute refreshes");
        if (refresh.At("userIds").ValueKind != JsonValueKind.Array)
            Say("$.refresh.userIds", "the list is missing, and clients disagree about what that means");
        if (refresh.At("userIds").Items().Count() > MostWatchers)
            Say("$.refresh.userIds", "there are more than 60");
    }

    private void Walk(JsonElement element, string place, string? expected = null)
    {
        var type = element.TextAt("type") ?? expected ?? string.Empty;
        if (CardVocabulary.MembersOf(type) is not { } members)
        {
            if (!CardVocabulary.IsOfTeams(type) || element.At("fallback").ValueKind == JsonValueKind.Undefined)
                Say(place, $"'{type}' is unknown to 1.5, and has no fallback");
            else if (element.At("fallback").ValueKind == JsonValueKind.Object)
                Walk(element.At("fallback"), $"{place}.fallback");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!members.Contains(member.Name) && !members.Contains(member.Name + "!"))
                Say($"{place}.{member.Name}", $"{type} has no such member");
        }

        foreach (var needed in members.Where(member => member.EndsWith('!')).Select(member => member[..^1]))
        {
            if (element.At(needed).ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                Say($"{place}.{needed}", $"{type} needs it");
        }

        Look(type, element, place);
        Descend(element, place);
    }

    private void Descend(JsonElement element, string place)
    {
        foreach (var (name, expected) in Nests)
        {
            var at = 0;
            foreach (var child in element.At(name).Items().Where(child => child.ValueKind == JsonValueKind.Object))
                Walk(child, $"{place}.{name}[{at++}]", ExpectedOf(element, name, expected));
        }

        foreach (var name in new[] { "card", "fallback", "selectAction", "inlineAction" })
        {
            if (element.At(name).ValueKind == JsonValueKind.Object)
                Walk(element.At(name), $"{place}.{name}");
        }
    }

    private static readonly (string Name, string? Expected)[] Nests =
    [
        ("body", null),
        ("items", null),
        ("columns", "Column"),
        ("actions", null),
        ("facts", "Fact"),
        ("inlines", null),
        ("images", "Image"),
        ("rows", "TableRow"),
        ("cells", "TableCell"),
        ("choices", "Input.Choice"),
    ];

    private static string? ExpectedOf(JsonElement element, string name, string? expected) =>
        name == "columns" && element.TextAt("type") == "Table" ? "TableColumnDefinition" : expected;

    private void Look(string type, JsonElement element, string place)
    {
        if (element.TextAt("id") is { } id && !_ids.Add(id))
            Say($"{place}.id", $"'{id}' is there twice");
        if (type.StartsWith("Input.", StringComparison.Ordinal) && type != "Input.Choice")
            LookAtInput(type, element, place);
        if (type.StartsWith("Action.", StringComparison.Ordinal))
            LookAtAction(type, element, place);
        if (type == "TextBlock" && element.At("text").ValueKind != JsonValueKind.String)
            Say($"{place}.text", "it is no text");
        if (type == "Image" && !IsPicture(element.TextAt("url")))
            Say($"{place}.url", "neither https nor data");
        if (type == "Table" && element.At("rows").Items().Any(row => row.At("cells").Items().Count() != Width(element)))
            Say($"{place}.rows", "a row has not as many cells as there are columns");
    }

    private static int Width(JsonElement table) => table.At("columns").Items().Count();

    private static bool IsPicture(string? url) =>
        url?.StartsWith("https://", StringComparison.Ordinal) == true
        || url?.StartsWith("data:image/", StringComparison.Ordinal) == true;

    private void LookAtInput(string type, JsonElement element, string place)
    {
        if (element.TextAt("label") is null or "")
            Say($"{place}.label", "an input needs a label to be heard");
        if (type != "Input.ChoiceSet")
            return;
        var values = element.At("choices").Items().Select(choice => choice.TextAt("value") ?? string.Empty).ToList();
        if (values.Count == 0)
            Say($"{place}.choices", "there is nothing to choose");
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
            Say($"{place}.choices", "a value is there twice");
        if (values.Exists(value => value.Contains(',', StringComparison.Ordinal)))
            Say($"{place}.choices", "a comma in a value ends it");
    }

    private void LookAtAction(string type, JsonElement element, string place)
    {
        if (element.TextAt("title") is null or "" && !place.EndsWith(".selectAction", StringComparison.Ordinal))
            Say($"{place}.title", "the button is blank");
        var data = element.At("data").ValueKind;
        if (type is "Action.Execute" or "Action.Submit" && data is not JsonValueKind.Object)
            Say($"{place}.data", "inputs are sent only with an object");
        if (type == "Action.OpenUrl" && element.TextAt("url")?.StartsWith("https://", StringComparison.Ordinal) != true)
            Say($"{place}.url", "only https");
        if (element.TextAt("style") is not (null or "default" or "positive" or "destructive"))
            Say($"{place}.style", "unknown");
    }
}
