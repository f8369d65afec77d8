using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A dialog (task module) as a person sees it.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Card">What stands in it.</param>
internal sealed record TeamsDialog(string Title, JsonElement Card)
{
    public string Text => CardReading.TextOf(Card);

    /// <summary>Gets the labels of its inputs.</summary>
    public IReadOnlyList<string> Labels => [.. CardReading.InputsOf(Card).Select(input => input.TextAt("label") ?? "")];

    /// <summary>Gets the button that sends it.</summary>
    public JsonElement Submit =>
        CardReading.ActionsOf(Card).Where(action => action.TextAt("type") == "Action.Submit").DefaultIfEmpty().First()
            is { ValueKind: JsonValueKind.Object } submit
            ? submit
            : throw new InvalidOperationException("Nothing in the dialog sends it.");

    /// <summary>Returns what stands in an input now, by id or label.</summary>
    public string? ValueOf(string field) =>
        CardReading
            .InputsOf(Card)
            .Where(input => input.TextAt("id") == field || input.TextAt("label") == field)
            .DefaultIfEmpty()
            .First()
            .TextAt("value");

    /// <summary>Reads the answer to a dialog's invoke; null where it closes.</summary>
    public static TeamsDialog? Of(JsonElement task)
    {
        if (task.TextAt("type") != "continue")
            return null;
        var value = task.At("value");
        return new TeamsDialog(value.TextAt("title") ?? "", value.At("card").At("content"));
    }
}
