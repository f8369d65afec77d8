using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Slack.Reading;
using CareBot.Slack.Rendering;

namespace CareBot.Slack.Answering;

/// <summary>Shows a form again with a sentence at each question that is wrong.</summary>
internal static class FormErrors
{
    /// <summary>Draws the errors; what belongs to no question stands at the first.</summary>
    /// <param name="view">The form as it came back.</param>
    /// <param name="errors">By field id.</param>
    public static SlackReply Draw(JsonElement view, IReadOnlyDictionary<string, string> errors)
    {
        var sentences = errors
            .Select(error => (Block: FormAnswers.FindBlock(view, error.Key), Sentence: Shown.OneLine(error.Value)))
            .Where(error => error.Block is not null)
            .GroupBy(error => error.Block ?? string.Empty, error => error.Sentence);
        var drawn = new JsonObject();
        foreach (var block in sentences)
            drawn[block.Key] = Clip.Text(string.Join(' ', block), Limits.FieldError);
        return drawn.Count > 0 ? SlackApology.Errors(drawn) : SlackReply.Taken;
    }
}
