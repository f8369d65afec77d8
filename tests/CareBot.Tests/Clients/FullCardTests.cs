using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Slack;
using CareBot.Teams;
using CareBot.Teams.Cards;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Clients;

/// <summary>The card on which somebody decides, with everything on it that can be.</summary>
public sealed class FullCardTests
{
    private static readonly string[] Facts =
    [
        "What happened",
        "In their words",
        "Owed anyway",
        "Offered before",
        "Asked for",
        "Asked before",
        "Why it came to you",
        "Like this before",
        "This customer",
        "Asked back",
        "Answer",
        "Class",
    ];

    private static readonly string[] Buttons =
    [
        "Approve £60",
        "Approve with a change",
        "Decline",
        "Ask back",
        "Hand over the key",
        "Show the case",
    ];

    private readonly Message _card;

    public FullCardTests()
    {
        var bot = Sample.Bot();
        Plays.FullCard(bot);
        _card = bot.Said.Last(said => said.To == "tom").Message;
    }

    [Fact]
    public void Nothing_is_missing()
    {
        var named = _card.Parts.OfType<Part.FactList>().SelectMany(list => list.Items).Select(fact => fact.Name);

        Assert.Equal(Facts, named);
        Assert.Equal(Buttons, _card.Buttons.Select(button => button.Title));
    }

    [Fact]
    public void Teams_shows_every_fact_and_all_buttons_at_once()
    {
        using var activity = JsonDocument.Parse(
            TeamsRenderer.Activity(_card, new CardView("C-7K2:approval:1", "29:1"))
        );
        var card = activity.RootElement.GetProperty("attachments")[0].GetProperty("content");
        var actions = CardReading.ActionsOf(card).ToList();

        Assert.Empty(CardRules.Check(card));
        Assert.All(Facts, fact => Assert.Contains(fact, CardReading.TextOf(card), StringComparison.Ordinal));
        Assert.Equal(Buttons, actions.Select(action => action.TextAt("title")));
        Assert.DoesNotContain(actions, action => action.TextAt("mode") == "secondary");
    }

    [Fact]
    public void Slack_shows_every_fact_and_all_buttons_at_once()
    {
        var message = SlackRenderer.Message(_card, "m1");
        var blocks = message["blocks"];

        Assert.Empty(CareBot.Tests.Slack.BlockLimits.OfMessage(message));
        Assert.All(Facts, fact => Assert.Contains(fact, SlackReading.Words(blocks), StringComparison.Ordinal));
        Assert.Equal(Buttons, SlackReading.Buttons(blocks).Select(button => button.Title));
    }
}
