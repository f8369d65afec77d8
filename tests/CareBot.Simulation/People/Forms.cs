using System.Globalization;
using CareBot.Core.Messages;

namespace CareBot.Simulation.People;

/// <summary>Fills forms as people do.</summary>
/// <param name="dice">Chance.</param>
internal sealed class Forms(Dice dice)
{
    private static readonly string[] Whens =
    [
        "tomorrow 10:30",
        "in 2 hours",
        "Friday 5",
        "the 14th",
        "Monday 12:00",
        "end of day",
    ];

    /// <summary>Returns by when something shall be.</summary>
    public string When() => dice.Pick(Whens);

    /// <summary>Fills a form: the fields that are named here, then whatever must be answered.</summary>
    public IReadOnlyDictionary<string, string> Fill(Form form, params (string Field, string Value)[] known)
    {
        var fields = known.ToDictionary(one => one.Field, one => one.Value, StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(one => one.Required && !fields.ContainsKey(one.Id)))
            fields[field.Id] = Answer(field);
        return fields;
    }

    /// <summary>Says what the customer received.</summary>
    public IReadOnlyDictionary<string, string> FillSettled(Form form, bool isModest)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (Given(field, isModest) is { } given)
                fields[field.Id] = given;
        }

        return fields;
    }

    /// <summary>Fills the form in which somebody approves with a change.</summary>
    public IReadOnlyDictionary<string, string> FillChange(Form form)
    {
        var asked = form.Fields.OfType<Field.Amount>().FirstOrDefault();
        var units = asked?.Value is { } value ? value.MinorUnits / value.Currency.MinorUnitsPerUnit : 20;
        var share = dice.Chance(0.1) ? 200 : dice.Between(50, 95);
        var amount = Amount(Math.Max(1, units * share / 100), asked?.Currency.Symbol ?? string.Empty);
        return Fill(
            form,
            ("amount", amount),
            ("words", "Take good care of them."),
            ("by", dice.Chance(0.4) ? When() : string.Empty)
        );
    }

    /// <summary>Fills the form in which somebody hands over a key, now and then for more than they have.</summary>
    public IReadOnlyDictionary<string, string> FillKey(Form form)
    {
        var most = form.Fields.OfType<Field.Amount>().Single();
        var units = most.Value is { } value ? value.MinorUnits / value.Currency.MinorUnitsPerUnit : 20;
        var amount = Amount(Math.Max(1, dice.Chance(0.2) ? units * 3 : units), most.Currency.Symbol);
        return Fill(
            form,
            ("upTo", amount),
            ("until", dice.Pick(["in 7 days", "Friday 6 pm", "in 2 weeks"])),
            ("kind", "this")
        );
    }

    public static string Amount(long units, string symbol) =>
        string.Create(CultureInfo.InvariantCulture, $"{symbol}{units}");

    private string? Given(Field field, bool isModest) =>
        field switch
        {
            Field.Choice { Options: { Count: > 1 } options } choice when choice.Id == "owed" || dice.Chance(0.5) =>
                options[dice.Between(0, options.Count - 2)].Key,
            Field.YesNo => "yes",
            Field.Amount amount when !isModest && dice.Chance(0.3) => Amount(
                dice.Between(5, 40),
                amount.Currency.Symbol
            ),
            _ => null,
        };

    private string Answer(Field field) =>
        field switch
        {
            Field.Choice { Options.Count: > 0 } choice => dice.Pick(choice.Options).Key,
            Field.Amount amount => Amount(dice.Between(5, 60), amount.Currency.Symbol),
            Field.YesNo => "yes",
            Field.Text { Id: "when" } => When(),
            _ => "She has the receipt, and we checked it twice.",
        };
}
