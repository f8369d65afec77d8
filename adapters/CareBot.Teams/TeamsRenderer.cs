using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Renders what the bot says as Adaptive Cards, always one way: a card, its plain text beside it for old clients, and its beginning for the notification.</summary>
internal static class TeamsRenderer
{
    /// <summary>What Teams takes for sure, in UTF-8.</summary>
    public const int MostBytes = 25 * 1024;

    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private const int LongestSummary = 300;

    /// <summary>Renders a message as an activity.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="view">For whom.</param>
    /// <param name="mostBytes">The limit; what does not fit is left out, and the card says so.</param>
    public static string Activity(Message message, CardView view, int mostBytes = MostBytes)
    {
        var twin = message.PlainText;
        return CardCut.Fit(cut => CardJson.Write(Activity(Card(message, twin, view, cut), twin)), mostBytes);
    }

    /// <summary>Renders a form as an activity, for a client that cannot open a dialog.</summary>
    public static string Activity(FormView form) =>
        CardCut.Fit(cut => CardJson.Write(Activity(CardForms.InChat(form, cut), form.Form.Title)), MostBytes);

    /// <summary>Renders a message as a card.</summary>
    public static JsonObject Card(Message message, CardView view, CardCut cut) =>
        Card(message, message.PlainText, view, cut);

    private static JsonObject Card(Message message, string twin, CardView view, CardCut cut)
    {
        var body = message.Parts.Take(cut.Items).SelectMany(part => CardParts.Draw(part, cut, view.Card));
        if (cut.Shortens)
            body = body.Concat(CardParts.Note(CardCut.Notice, CardCut.Steps[0]));
        if (message.Buttons.Count > 0)
            body = body.Concat(CardButtons.Rows(message.Buttons, view.Card, cut.Items));
        var card = Frame(body, twin, cut);
        if (view is { Card: { } name, Viewer: { } viewer })
        {
            card["refresh"] = new JsonObject
            {
                ["action"] = CardButtons.LookAt(name),
                ["userIds"] = new JsonArray(viewer),
            };
        }
        return card;
    }

    /// <summary>Puts a card together.</summary>
    /// <param name="body">Its elements.</param>
    /// <param name="plainText">What a client shows that cannot draw it.</param>
    /// <param name="cut">How much fits.</param>
    public static JsonObject Frame(IEnumerable<JsonObject> body, string plainText, CardCut cut) =>
        new()
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["fallbackText"] = CardText.Plain(CutText.To(plainText, cut.Twin)),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray([.. body]),
        };

    private static JsonObject Activity(JsonObject card, string plainText) =>
        new()
        {
            ["type"] = "message",
            ["summary"] = CardText.OneLine(CutText.To(plainText, 2 * LongestSummary), LongestSummary),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card }),
        };
}
