using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Draws what can be pressed. A button carries a verb and a reference; what opens a dialog has to say so when it is drawn.</summary>
internal static class CardButtons
{
    // Beyond these, clients hide some by themselves.
    private const int MostVisible = 6;
    private const int LongestTitle = 60;

    /// <summary>Draws a message's buttons: answers to a question in a row of their own, so that they push nothing else out of sight.</summary>
    /// <param name="buttons">At least one.</param>
    /// <param name="card">The name of the card, if it has one.</param>
    /// <param name="most">At most so many in each row.</param>
    public static IEnumerable<JsonObject> Rows(IReadOnlyList<Button> buttons, string? card, int most) =>
        buttons.GroupBy(button => button.Verb is Verbs.Choose or Verbs.Skip).Select(row => Row([.. row], card, most));

    /// <summary>Draws buttons beside each other.</summary>
    /// <param name="buttons">At least one.</param>
    /// <param name="card">The name of the card, if it has one.</param>
    /// <param name="most">At most so many.</param>
    public static JsonObject Row(IReadOnlyList<Button> buttons, string? card, int most) =>
        new()
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray([
                .. buttons.Take(most).Select((button, index) => Draw(button, card, index >= MostVisible)),
            ]),
        };

    /// <summary>Draws the button that sends a form inside a dialog.</summary>
    public static JsonObject Send(Form form) => Submit(form.Submit, Data(form));

    /// <summary>Draws the button that sends a form inside the chat.</summary>
    public static JsonObject SendInChat(Form form)
    {
        var action = Execute(form.Submit, form.Verb, Data(form));
        return new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(action) };
    }

    /// <summary>Returns the data of a card that looks how it stands now.</summary>
    public static JsonObject LookAt(string card) =>
        new()
        {
            ["type"] = "Action.Execute",
            ["verb"] = TeamsTranslator.LookVerb,
            ["data"] = new JsonObject
            {
                [CardData.Ours] = new JsonObject
                {
                    [CardData.Verbal] = TeamsTranslator.LookVerb,
                    [CardData.Named] = card,
                },
            },
        };

    private static JsonObject Draw(Button button, string? card, bool isRare)
    {
        var data = new JsonObject { [CardData.Ours] = Ours(button.Verb, button.Token, card) };
        var opensDialog = Verbs.MayOpenForm(button.Verb);
        if (opensDialog)
            data[CardData.Teams] = new JsonObject { ["type"] = "task/fetch" };
        var action = opensDialog ? Submit(button.Title, data) : Execute(button.Title, button.Verb, data);
        if (StyleOf(button.Style) is { } style)
            action["style"] = style;
        if (isRare)
            action["mode"] = "secondary";
        return action;
    }

    private static JsonObject Execute(string title, string verb, JsonObject data) =>
        new()
        {
            ["type"] = "Action.Execute",
            ["title"] = CardText.OneLine(title, LongestTitle),
            ["verb"] = verb,
            ["data"] = data,
            // Clients from before 2021 know no other.
            ["fallback"] = Submit(title, data.DeepClone().AsObject()),
        };

    private static JsonObject Submit(string title, JsonObject data) =>
        new()
        {
            ["type"] = "Action.Submit",
            ["title"] = CardText.OneLine(title, LongestTitle),
            ["data"] = data,
        };

    private static JsonObject Data(Form form)
    {
        var ours = Ours(form.Verb, form.Token, card: null);
        ours[CardData.Asked] = new JsonArray([.. form.Fields.Select(field => JsonValue.Create(field.Id))]);
        return new JsonObject { [CardData.Ours] = ours };
    }

    private static JsonObject Ours(string verb, ButtonToken token, string? card)
    {
        var ours = new JsonObject { [CardData.Verbal] = verb, [CardData.Reference] = token.ToString() };
        if (card is not null)
            ours[CardData.Named] = card;
        return ours;
    }

    private static string? StyleOf(ButtonStyle style) =>
        style switch
        {
            ButtonStyle.Primary => "positive",
            ButtonStyle.Danger => "destructive",
            _ => null,
        };
}
