using System.Globalization;
using System.Text.Json.Nodes;
using CareBot.Core;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Draws the questions of a form. The client's own checks are only a courtesy; the core checks all of it again.</summary>
internal static class CardInputs
{
    private const int LongestLabel = 200;
    private const string Day = "yyyy-MM-dd";
    private const string Yes = "yes";
    private const string No = "no";

    private static readonly IReadOnlyList<ChoiceOption> YesOrNo = [new(Yes, "Yes"), new(No, "No")];

    /// <summary>Draws a question.</summary>
    /// <param name="field">The question.</param>
    /// <param name="sent">What was filled in, where the form came back; null where it is new.</param>
    /// <param name="cut">How much fits.</param>
    public static JsonObject Draw(Field field, string? sent, CardCut cut) =>
        field switch
        {
            Field.Text text => Text(field, sent ?? text.Value, cut, text.Long),
            Field.Amount amount => Amount(amount, sent, cut),
            Field.Date date => Date(date, sent),
            Field.Choice choice => Choice(field, sent ?? choice.Value, choice.Options, cut, "compact"),
            Field.YesNo { Value: null } open => Choice(open, sent, YesOrNo, cut, "expanded"),
            Field.YesNo known => Toggle(known, sent),
            _ => throw new InvalidOperationException($"{field.GetType().Name} cannot be drawn."),
        };

    private static JsonObject Text(Field field, string? value, CardCut cut, bool isLong)
    {
        var input = Input("Input.Text", field);
        if (isLong)
            input["isMultiline"] = true;
        if (!string.IsNullOrEmpty(value))
            input["value"] = CutText.To(CardText.Plain(value), cut.Text);
        return input;
    }

    // A number input would depend on the client's language; the core reads amounts as people write them.
    private static JsonObject Amount(Field.Amount amount, string? sent, CardCut cut)
    {
        var input = Text(amount, sent ?? amount.Value?.ToString(), cut, isLong: false);
        input["placeholder"] = $"Such as {Money.Of(12.5m, amount.Currency)}";
        return input;
    }

    private static JsonObject Date(Field.Date date, string? sent)
    {
        var input = Input("Input.Date", date);
        var value = sent ?? date.Value?.ToString(Day, CultureInfo.InvariantCulture);
        if (DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            input["value"] = value;
        return input;
    }

    private static JsonObject Choice(
        Field field,
        string? value,
        IReadOnlyList<ChoiceOption> options,
        CardCut cut,
        string style
    )
    {
        var input = Input("Input.ChoiceSet", field);
        var shown = options.Where((option, index) => index < cut.Items || option.Key == value).ToList();
        if (!field.Required)
            shown.Add(new ChoiceOption(CardData.NoChoice, "Not known"));
        input["style"] = style;
        input["wrap"] = true;
        input["choices"] = new JsonArray([.. shown.Select(Option)]);
        if (shown.Any(option => option.Key == value))
            input["value"] = value;
        return input;
    }

    private static JsonObject Option(ChoiceOption option) =>
        new() { ["title"] = CardText.OneLine(option.Title, LongestLabel), ["value"] = option.Key };

    // A required toggle would have to be on.
    private static JsonObject Toggle(Field.YesNo known, string? sent)
    {
        var input = Input("Input.Toggle", known);
        input.Remove("isRequired");
        input.Remove("errorMessage");
        input["title"] = "Yes";
        input["valueOn"] = Yes;
        input["valueOff"] = No;
        input["value"] = (sent ?? (known.Value is true ? Yes : No)) == Yes ? Yes : No;
        return input;
    }

    private static JsonObject Input(string type, Field field)
    {
        var input = new JsonObject
        {
            ["type"] = type,
            ["id"] = field.Id,
            ["label"] = CardText.OneLine(field.Label, LongestLabel),
        };
        if (field.Required)
            (input["isRequired"], input["errorMessage"]) = (true, "Please fill this in.");
        return input;
    }
}
