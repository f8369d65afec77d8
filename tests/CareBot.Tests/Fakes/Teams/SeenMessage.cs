using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A message as a person sees it now.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Version">1, and one more with each update.</param>
/// <param name="Card">Its card; undefined for a plain text.</param>
/// <param name="Text">Everything there is to read.</param>
/// <param name="Summary">What the notification says.</param>
internal sealed record SeenMessage(string Id, int Version, JsonElement Card, string Text, string Summary)
{
    public IReadOnlyList<SeenButton> Buttons =>
        [.. CardReading.ActionsOf(Card).Select(action => new SeenButton(action.TextAt("title") ?? "", action))];

    public IReadOnlyList<string> Links => CardReading.LinksOf(Card);

    public IReadOnlyList<string> Titles => [.. Buttons.Select(button => button.Title)];

    /// <summary>Returns the last button whose title begins so; null if there is none.</summary>
    public SeenButton? FindButton(string title) =>
        Buttons.LastOrDefault(button => button.Title.StartsWith(title, StringComparison.Ordinal));
}
