using System.Collections.Frozen;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The elements of Adaptive Cards 1.5, with the members that each may have; those it must have end with a bang.</summary>
internal static class CardVocabulary
{
    private const string Any = "type id requires";
    private const string Shown = $"{Any} isVisible fallback height separator spacing";
    private const string Asked = $"{Any} id! label isRequired errorMessage isVisible fallback height separator spacing";
    private const string Done = $"{Any} title iconUrl style fallback tooltip isEnabled mode";
    private const string Filled =
        "items! selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl";
    private const string Aligned = "horizontalCellContentAlignment verticalCellContentAlignment";

    private static readonly FrozenDictionary<string, string> Members = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["AdaptiveCard"] =
            "type version! $schema refresh authentication body actions selectAction fallbackText backgroundImage minHeight rtl speak lang verticalContentAlignment msteams",
        ["TextBlock"] =
            $"{Shown} text! color fontType horizontalAlignment isSubtle maxLines size weight wrap style targetWidth",
        ["RichTextBlock"] = $"{Shown} inlines! horizontalAlignment",
        ["TextRun"] =
            "type text! color fontType highlight isSubtle italic selectAction size strikethrough underline weight",
        ["FactSet"] = $"{Shown} facts!",
        ["Fact"] = "type title! value!",
        ["Image"] =
            $"{Shown} url! altText backgroundColor horizontalAlignment selectAction size style width targetWidth",
        ["ImageSet"] = $"{Shown} images! imageSize",
        ["Media"] = $"{Shown} sources! poster altText",
        ["Container"] = $"{Shown} {Filled} targetWidth",
        ["Column"] =
            $"{Any} items backgroundImage bleed fallback minHeight rtl separator spacing selectAction style verticalContentAlignment width isVisible targetWidth",
        ["ColumnSet"] = $"{Shown} columns selectAction style bleed minHeight horizontalAlignment",
        ["ActionSet"] = $"{Shown} actions!",
        ["Table"] =
            $"{Shown} columns rows firstRowAsHeader firstRowAsHeaders showGridLines gridStyle horizontalCellContentAlignment verticalCellContentAlignment",
        ["TableColumnDefinition"] = $"type width {Aligned}",
        ["TableRow"] = $"type cells style {Aligned}",
        ["TableCell"] = $"type {Filled}",
        ["Input.Text"] = $"{Asked} isMultiline maxLength placeholder regex style inlineAction value",
        ["Input.Number"] = $"{Asked} max min placeholder value",
        ["Input.Date"] = $"{Asked} max min placeholder value",
        ["Input.Time"] = $"{Asked} max min placeholder value",
        ["Input.Toggle"] = $"{Asked} title! value valueOff valueOn wrap",
        ["Input.ChoiceSet"] = $"{Asked} choices isMultiSelect style value placeholder wrap choices.data",
        ["Input.Choice"] = "type title! value!",
        ["Action.Execute"] = $"{Done} verb! data associatedInputs",
        ["Action.Submit"] = $"{Done} data associatedInputs",
        ["Action.OpenUrl"] = $"{Done} url!",
        ["Action.ShowCard"] = $"{Done} card!",
        ["Action.ToggleVisibility"] = $"{Done} targetElements!",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What Teams shows although 1.5 does not have it; an older client needs something else in its place.
    private static readonly FrozenSet<string> OfTeams = new[]
    {
        "Badge",
        "ProgressBar",
        "ProgressRing",
        "Carousel",
        "CodeBlock",
        "Icon",
        "CompoundButton",
        "Rating",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOfTeams(string type) =>
        OfTeams.Contains(type) || type.StartsWith("Chart.", StringComparison.Ordinal);

    /// <summary>Returns the members of an element; null for an unknown one.</summary>
    public static IReadOnlyList<string>? MembersOf(string type) =>
        Members.TryGetValue(type, out var members) ? members.Split(' ') : null;
}
