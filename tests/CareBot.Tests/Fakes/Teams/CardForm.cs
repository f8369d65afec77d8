using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A card's inputs, filled in by a person.</summary>
/// <param name="card">The card.</param>
internal sealed class CardForm(JsonElement card)
{
    private readonly Dictionary<string, string> _values = CardReading
        .InputsOf(card)
        .ToDictionary(input => input.TextAt("id") ?? "", DefaultOf, StringComparer.Ordinal);

    public static CardForm Of(JsonElement card, params (string Field, string Value)[] fields)
    {
        var form = new CardForm(card);
        foreach (var (field, value) in fields)
            form.Fill(field, value);
        return form;
    }

    /// <summary>Fills one in, by id or by label; a choice by its value or its title.</summary>
    public void Fill(string field, string value)
    {
        var input = CardReading
            .InputsOf(card)
            .Where(input => input.TextAt("id") == field || LabelOf(input).StartsWith(field, StringComparison.Ordinal))
            .DefaultIfEmpty()
            .First();
        var id = input.TextAt("id") ?? throw new InvalidOperationException($"There is no '{field}' to fill in.");
        var choice = input.At("choices").Items().Where(one => one.TextAt("title") == value).DefaultIfEmpty().First();
        _values[id] = choice.TextAt("value") ?? value;
    }

    /// <summary>Returns what the client would not send, each in a sentence.</summary>
    public IReadOnlyList<string> Complaints =>
        [
            .. CardReading
                .InputsOf(card)
                .Select(input => Complain(input, _values[input.TextAt("id") ?? ""]))
                .OfType<string>(),
        ];

    /// <summary>Returns an action's data with the inputs beside it, as the client sends it.</summary>
    public JsonObject MergedWith(JsonElement data)
    {
        var merged = data.ValueKind == JsonValueKind.Object ? JsonObject.Create(data) ?? [] : [];
        foreach (var (id, value) in _values)
            merged[id] = value;
        // A copy that belongs to nobody's document.
        return JsonNode.Parse(merged.ToJsonString())?.AsObject() ?? [];
    }

    private static string LabelOf(JsonElement input) => input.TextAt("label") ?? "";

    // A toggle that was not touched sends what it shows: its value, or off.
    private static string DefaultOf(JsonElement input) =>
        input.TextAt("value")
        ?? (input.TextAt("type") == "Input.Toggle" ? input.TextAt("valueOff") ?? "false" : string.Empty);

    private static string? Complain(JsonElement input, string value)
    {
        var label = LabelOf(input);
        var isNeeded = input.At("isRequired").ValueKind == JsonValueKind.True;
        if (value.Length == 0)
            return isNeeded ? $"{label} is needed." : null;
        return input.TextAt("type") switch
        {
            "Input.Toggle" when isNeeded && value != (input.TextAt("valueOn") ?? "true") => $"{label} must be on.",
            "Input.ChoiceSet" when !input.At("choices").Items().Any(one => one.TextAt("value") == value) =>
                $"{label} has no '{value}'.",
            "Input.Date" when !Regex.IsMatch(value, @"^\d{4}-\d\d-\d\d$", RegexOptions.None, TimeSpan.FromSeconds(1)) =>
                $"{label} is a day.",
            "Input.Text"
                when input.At("maxLength") is { ValueKind: JsonValueKind.Number } most
                    && value.Length > most.GetInt32() => $"{label} is too long.",
            _ => null,
        };
    }
}
