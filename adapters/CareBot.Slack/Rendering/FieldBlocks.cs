using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Slack.Rendering;

/// <summary>Draws the questions of a form.</summary>
internal static class FieldBlocks
{
    /// <summary>What comes back where nothing is chosen; a choice of Slack's cannot be taken back otherwise.</summary>
    public const string NoAnswer = "(none)";

    private static readonly ChoiceOption Nothing = new(NoAnswer, "Not known");
    private static readonly IReadOnlyList<ChoiceOption> YesOrNo = [new("yes", "Yes"), new("no", "No")];

    /// <summary>Draws a question. Its block's id is new for each form, so that nothing typed before sticks to it.</summary>
    /// <param name="field">Any field.</param>
    /// <param name="blockId">The block's id.</param>
    /// <param name="mostOptions">How many options a menu may have; one with more is typed.</param>
    public static JsonObject Draw(Field field, string blockId, int mostOptions)
    {
        var label = Shown.OneLine(field.Label);
        var element = Element(field, mostOptions);
        element["action_id"] = field.Id;
        return new()
        {
            ["type"] = "input",
            ["block_id"] = blockId,
            ["label"] = Passage.Plain(Clip.Text(label.Length > 0 ? label : field.Id, Limits.Label)),
            ["element"] = element,
            ["optional"] = !field.Required,
        };
    }

    private static JsonObject Element(Field field, int mostOptions) =>
        field switch
        {
            Field.Text text => Input(text.Value, text.Long),
            Field.Amount amount => Amount(amount),
            Field.Date date => Date(date),
            Field.Choice choice => Choice(choice, mostOptions),
            Field.YesNo answer => YesNo(answer),
            _ => throw new InvalidOperationException($"{field.GetType().Name} has no input."),
        };

    private static JsonObject Input(string? value, bool isLong = false)
    {
        var input = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["multiline"] = isLong,
            ["max_length"] = Limits.Input,
        };
        var shown = Shown.Clean(value ?? string.Empty);
        if (Passage.IsReadable(shown))
            input["initial_value"] = Clip.Text(isLong ? shown : Shown.OneLine(shown), Limits.Input);
        return input;
    }

    private static JsonObject Amount(Field.Amount amount)
    {
        var input = Input(amount.Value?.ToString());
        var example = Core.Money.Of(12.5m, amount.Currency).ToString();
        input["placeholder"] = Passage.Plain($"For example {example}");
        return input;
    }

    private static JsonObject Date(Field.Date date)
    {
        var picker = new JsonObject { ["type"] = "datepicker" };
        if (date.Value is { } day)
            picker["initial_date"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return picker;
    }

    private static JsonObject YesNo(Field.YesNo answer)
    {
        var key = answer.Value switch
        {
            true => "yes",
            false => "no",
            null => null,
        };
        return Choosing("radio_buttons", [.. YesOrNo, .. answer.Required ? [] : new[] { Nothing }], key);
    }

    private static JsonObject Choice(Field.Choice choice, int mostOptions)
    {
        var known = choice
            .Options.Where(option => option.Key.Length is > 0 and <= Limits.OptionKey)
            .DistinctBy(option => option.Key)
            .ToList();
        // A menu without a choice is refused too; then the words must do.
        return known.Count == 0 || known.Count > mostOptions
            ? Input(TitleOf(choice))
            : Choosing("static_select", [.. choice.Required ? [] : new[] { Nothing }, .. known], choice.Value);
    }

    private static string? TitleOf(Field.Choice choice) =>
        choice.Options.FirstOrDefault(option => option.Key == choice.Value)?.Title ?? choice.Value;

    private static JsonObject Choosing(string type, IReadOnlyList<ChoiceOption> options, string? chosen)
    {
        var element = new JsonObject { ["type"] = type };
        if (options.Count <= Limits.Options)
            element["options"] = Options(options);
        else
            element["option_groups"] = Groups(options);
        if (options.FirstOrDefault(option => option.Key == chosen) is { } initial)
            element["initial_option"] = Option(initial);
        return element;
    }

    private static JsonArray Options(IEnumerable<ChoiceOption> options) => [.. options.Select(Option)];

    private static JsonArray Groups(IReadOnlyList<ChoiceOption> options) =>
        [
            .. options
                .Chunk(Limits.Options)
                .Take(Limits.Options)
                .Select(group => new JsonObject
                {
                    ["label"] = Passage.Plain(Clip.Text($"{TitleOf(group[0])} …", Limits.OptionTitle)),
                    ["options"] = Options(group),
                }),
        ];

    private static JsonObject Option(ChoiceOption option) =>
        new() { ["text"] = Passage.Plain(TitleOf(option)), ["value"] = option.Key };

    private static string TitleOf(ChoiceOption option)
    {
        var title = Shown.OneLine(option.Title);
        return Clip.Text(title.Length > 0 ? title : option.Key, Limits.OptionTitle);
    }
}
