using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Slack;
using CareBot.Teams;
using CareBot.Teams.Cards;
using CareBot.Tests.Charts;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Clients;

/// <summary>Everything that the core says, as each channel draws it.</summary>
internal static class EverythingDrawn
{
    /// <summary>Draws all messages, pages and forms as Adaptive Cards.</summary>
    public static async Task<IReadOnlyList<NamedJson>> AsCardsAsync()
    {
        var everything = await EverythingSaid.CollectAsync();
        var view = new CardView("case:C-7K2", "29:1-somebody");
        var whole = CardCut.Steps[0];
        return
        [
            .. everything.Messages.Select(one => Card(one.Name, TeamsRenderer.Activity(one.Message, view))),
            .. SampleCharts.Messages.Select(one => Card(one.Name, TeamsRenderer.Activity(one.Message, view))),
            .. everything.Pages.Select(one => Card(one.Name, TeamsRenderer.Activity(one.Page, CardView.Plain))),
            .. everything.Forms.Select(one => Write(one.Name, CardForms.InDialog(FormView.Of(one.Form), whole))),
            .. everything.Forms.Select(one =>
                Card($"{one.Name}-in-chat", TeamsRenderer.Activity(FormView.Of(one.Form)))
            ),
            .. everything.Refused.Select(
                (one, at) =>
                    Write(
                        $"refused-{at:000}-{one.Name}",
                        CardForms.InDialog(FormView.Of(one.Form) with { Errors = one.Errors }, whole)
                    )
            ),
        ];
    }

    /// <summary>Draws all messages, pages and forms as Slack's messages and views.</summary>
    public static async Task<IReadOnlyList<NamedJson>> AsBlocksAsync()
    {
        var everything = await EverythingSaid.CollectAsync();
        return
        [
            .. everything.Messages.Select(one => Write(one.Name, SlackRenderer.Message(one.Message, "m1"))),
            .. SampleCharts.Messages.Select(one => Write(one.Name, SlackRenderer.Message(one.Message, "m1"))),
            .. SampleCharts.Messages.Select(one =>
                Write($"native-{one.Name}", SlackRenderer.Message(one.Message, "m1", nativeCharts: true))
            ),
            .. everything.Pages.Select(one => Write(one.Name, SlackRenderer.Home(one.Page, "h1"))),
            .. everything.Forms.Select(one => Write(one.Name, SlackRenderer.Modal(one.Form))),
        ];
    }

    private static NamedJson Write(string name, JsonNode json) => new(name, json.ToJsonString());

    private static NamedJson Card(string name, string activity)
    {
        using var json = JsonDocument.Parse(activity);
        return new NamedJson(name, json.RootElement.GetProperty("attachments")[0].GetProperty("content").GetRawText());
    }
}
