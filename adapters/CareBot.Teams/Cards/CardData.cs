using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Teams.Cards;

/// <summary>What a client sends back of a card. All of it is an echo, and none of it is believed: the core looks everything up again.</summary>
/// <param name="Verb">What was pressed.</param>
/// <param name="Token">What it was about.</param>
/// <param name="Card">The card's name, if it had one.</param>
/// <param name="IsForm">Whether it is a form that was filled in.</param>
/// <param name="Fields">What was filled in.</param>
internal sealed record CardData(
    string Verb,
    string Token,
    string? Card,
    bool IsForm,
    IReadOnlyDictionary<string, string> Fields
)
{
    public const string Ours = "cb";
    public const string Verbal = "verb";
    public const string Reference = "ref";
    public const string Named = "card";
    public const string Asked = "fields";
    public const string Teams = "msteams";

    /// <summary>Stands for "none of these" in a choice, since a choice once made cannot be taken back in Teams.</summary>
    public const string NoChoice = "-";

    // Longer than any of ours, so that what is cut is not one of ours either.
    private const int LongestEcho = 128;
    private const int MostFields = 100;
    private const int LongestValue = 8_000;

    /// <summary>Reads the data of a press or a form.</summary>
    /// <param name="data">What came as <c>data</c>.</param>
    /// <param name="verb">The action's own verb, if it has one.</param>
    public static CardData Read(JsonElement data, string? verb = null)
    {
        var ours = data.At(Ours);
        var asked = ours.At(Asked);
        return new CardData(
            Echo(ours.TextAt(Verbal) ?? verb),
            Echo(ours.TextAt(Reference)),
            ours.TextAt(Named) is { } card ? Echo(card) : null,
            asked.ValueKind == JsonValueKind.Array,
            FieldsOf(data, asked)
        );
    }

    private static string Echo(string? text) => CutText.To(text ?? string.Empty, LongestEcho);

    private static Dictionary<string, string> FieldsOf(JsonElement data, JsonElement asked)
    {
        // A field that was emptied is left out by some clients, and would look as if it had not been asked for.
        var fields = asked
            .Items()
            .Take(MostFields)
            .Select(NameOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);
        if (data.ValueKind != JsonValueKind.Object)
            return fields;
        foreach (var field in data.EnumerateObject().Where(field => field.Name is not (Ours or Teams)).Take(MostFields))
        {
            if (field.Name.Length <= LongestEcho && ValueOf(data, field) is { } value)
                fields[field.Name] = value == NoChoice ? string.Empty : CutText.To(value, LongestValue);
        }

        return fields;
    }

    // An escape may be half of a surrogate pair, which cannot be read; no name of ours needs one.
    private static string? NameOf(JsonElement name) =>
        name.ValueKind == JsonValueKind.String
        && name.GetRawText() is { Length: <= LongestEcho } raw
        && !raw.Contains('\\')
            ? name.GetString()
            : null;

    private static string? ValueOf(JsonElement data, JsonProperty field) =>
        field.Value.ValueKind switch
        {
            JsonValueKind.String => data.TextAt(field.Name),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => field.Value.GetRawText(),
            _ => null,
        };
}
