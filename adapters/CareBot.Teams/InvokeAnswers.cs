using System.Text.Json.Nodes;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Writes what an invoke is answered with. The body is the answer itself; the HTTP status is 200 whatever it says.</summary>
internal static class InvokeAnswers
{
    private const int Ok = 200;
    private const int OurFault = 500;

    // More would not fit into a medium dialog without scrolling.
    private const int FieldsInMedium = 5;

    /// <summary>Shows a card in place of the one that was pressed.</summary>
    public static TeamsResponse Card(JsonObject card) => Of(Ok, TeamsRenderer.CardType, card);

    /// <summary>Shows a card in place of the one that was pressed, cut to what Teams takes.</summary>
    public static TeamsResponse Card(Func<CardCut, JsonObject> draw) =>
        new(
            Ok,
            CardCut.Fit(cut => CardJson.Write(Body(Ok, TeamsRenderer.CardType, draw(cut))), TeamsRenderer.MostBytes)
        );

    /// <summary>Opens a dialog, or shows it again.</summary>
    public static TeamsResponse Dialog(FormView form) =>
        Dialog(form.Form.Title, form.Form.Fields.Count, cut => CardForms.InDialog(form, cut));

    /// <summary>Opens a dialog, or shows it again.</summary>
    public static TeamsResponse Dialog(string title, int fields, Func<CardCut, JsonObject> draw) =>
        new(Ok, CardCut.Fit(cut => CardJson.Write(Continue(title, fields, draw(cut))), TeamsRenderer.MostBytes));

    /// <summary>Says a few words in the manner in which the client waits for an answer.</summary>
    public static TeamsResponse Say(AnswerManner manner, string text) =>
        manner switch
        {
            AnswerManner.Card => Of(Ok, "application/vnd.microsoft.activity.message", JsonValue.Create(text)),
            AnswerManner.Dialog or AnswerManner.DialogEnd => TeamsResponse.Of(Task("message", JsonValue.Create(text))),
            _ => TeamsResponse.Ok,
        };

    /// <summary>Says that something broke on our side.</summary>
    public static TeamsResponse Fault(AnswerManner manner, string reference)
    {
        var text = $"Something went wrong on our side; nothing was changed. Try again. Reference {reference}.";
        return manner == AnswerManner.Card
            ? Of(
                OurFault,
                "application/vnd.microsoft.error",
                new JsonObject { ["code"] = reference, ["message"] = text }
            )
            : Say(manner, text);
    }

    private static TeamsResponse Of(int status, string type, JsonNode value) =>
        TeamsResponse.Of(Body(status, type, value));

    private static JsonObject Body(int status, string type, JsonNode value) =>
        new()
        {
            ["statusCode"] = status,
            ["type"] = type,
            ["value"] = value,
        };

    private static JsonObject Continue(string title, int fields, JsonObject card) =>
        Task(
            "continue",
            new JsonObject
            {
                ["title"] = CardText.OneLine(title, 60),
                ["height"] = fields > FieldsInMedium ? "large" : "medium",
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = TeamsRenderer.CardType, ["content"] = card },
            }
        );

    private static JsonObject Task(string type, JsonNode value) =>
        new()
        {
            ["task"] = new JsonObject { ["type"] = type, ["value"] = value },
        };
}
