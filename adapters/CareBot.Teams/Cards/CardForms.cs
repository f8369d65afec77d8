using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Draws forms: a label, an input, and above it what is wrong with what was filled in.</summary>
internal static class CardForms
{
    /// <summary>Draws a form for a dialog, which has a title of its own.</summary>
    public static JsonObject InDialog(FormView view, CardCut cut)
    {
        var card = TeamsRenderer.Frame(Body(view, cut), view.Form.Title, cut);
        card["actions"] = new JsonArray(CardButtons.Send(view.Form));
        return card;
    }

    /// <summary>Draws a form for the chat.</summary>
    public static JsonObject InChat(FormView view, CardCut cut) =>
        TeamsRenderer.Frame(
            Body(view, cut).Prepend(CardParts.Title(view.Form.Title, cut)).Append(CardButtons.SendInChat(view.Form)),
            view.Form.Title,
            cut
        );

    /// <summary>Draws what is wrong and what was filled in, where the form itself is not known any more.</summary>
    public static JsonObject Lost(
        IReadOnlyDictionary<string, string> sent,
        IReadOnlyDictionary<string, string> errors,
        CardCut cut
    )
    {
        var filled = sent.Where(field => field.Value.Length > 0).Select(field => new Fact(field.Key, field.Value));
        var text = string.Join('\n', errors.Values);
        var body = errors
            .Values.Take(cut.Items)
            .Select(error => Wrong(error, cut))
            .Concat(CardParts.Draw(new Part.FactList([.. filled]), cut, card: null))
            .Concat(CardParts.Note("Nothing was saved. Copy what you need, close this, and open the form again.", cut));
        return TeamsRenderer.Frame(body, text, cut);
    }

    private static IEnumerable<JsonObject> Body(FormView view, CardCut cut)
    {
        var ids = view.Form.Fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = view.Errors.Where(error => !ids.Contains(error.Key)).Select(error => Wrong(error.Value, cut));
        return elsewhere.Concat(view.Form.Fields.SelectMany(field => Draw(field, view, cut)));
    }

    private static IEnumerable<JsonObject> Draw(Field field, FormView view, CardCut cut)
    {
        if (view.Errors.TryGetValue(field.Id, out var error))
            yield return Wrong(error, cut);
        yield return CardInputs.Draw(field, view.Sent.GetValueOrDefault(field.Id), cut);
    }

    // Never by colour alone.
    private static JsonObject Wrong(string error, CardCut cut) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = CardText.Escape($"⚠ {CutText.To(error, cut.Text)}"),
            ["color"] = "Attention",
            ["weight"] = "Bolder",
            ["wrap"] = true,
        };
}
