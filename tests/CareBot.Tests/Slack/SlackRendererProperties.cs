using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack;

namespace CareBot.Tests.Slack;

/// <summary>Whatever the product may say, Slack takes it, and nobody is pinged by it.</summary>
public sealed class SlackRendererProperties
{
    private const int Times = 150;

    [Fact]
    public void E26_every_message_stays_within_every_limit() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                Assert.Empty(BlockLimits.OfMessage(SlackRenderer.Message(dice.Message(), "m1")));
                return true;
            }
        );

    [Fact]
    public void E26_every_message_with_native_charts_stays_within_every_limit() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                Assert.Empty(BlockLimits.OfMessage(SlackRenderer.Message(dice.Message(), "m1", nativeCharts: true)));
                return true;
            }
        );

    [Fact]
    public void E26_every_page_stays_within_every_limit() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                Assert.Empty(BlockLimits.OfView(SlackRenderer.Home(dice.Message(), "h1")));
                return true;
            }
        );

    [Fact]
    public void E26_every_form_stays_within_every_limit() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                Assert.Empty(BlockLimits.OfView(SlackRenderer.Modal(dice.Form())));
                return true;
            }
        );

    [Fact]
    public void E29_nothing_that_is_said_becomes_a_control_sequence() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                var payload = SlackRenderer.Message(dice.Message(), "m1");

                Assert.DoesNotContain('<', (string?)payload["text"] ?? string.Empty);
                Assert.All(Markup(payload["blocks"]), markup => Assert.DoesNotContain(Sequences(markup), IsNoLink));
                return true;
            }
        );

    [Fact]
    public void E25_nothing_that_is_said_turns_the_direction_around() =>
        MessageDice.Check(
            Times,
            dice =>
                !SlackRenderer
                    .Message(dice.Message(), "m1")
                    .ToJsonString()
                    .Contains("\\u202E", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Every_button_can_be_pressed() =>
        MessageDice.Check(
            Times,
            dice =>
            {
                var message = dice.Message();

                var drawn = Buttons(SlackRenderer.Message(message, "m1")["blocks"])
                    .Select(button => (string?)button["value"]);

                var below = message.Buttons.Select(button => button.Token.ToString());
                Assert.Equal(below, drawn.TakeLast(message.Buttons.Count));
                return true;
            }
        );

    private static IEnumerable<string> Markup(JsonNode? node) =>
        node switch
        {
            JsonObject text when (string?)text["type"] == "mrkdwn" => [(string?)text["text"] ?? string.Empty],
            JsonObject members => members.SelectMany(member => Markup(member.Value)),
            JsonArray items => items.SelectMany(Markup),
            _ => [],
        };

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) =>
        node switch
        {
            JsonObject button when (string?)button["type"] == "button" => [button],
            JsonObject members => members.SelectMany(member => Buttons(member.Value)),
            JsonArray items => items.SelectMany(Buttons),
            _ => [],
        };

    private static IEnumerable<string> Sequences(string markup) => markup.Split('<').Skip(1);

    private static bool IsNoLink(string sequence) =>
        !sequence.StartsWith("https://example.com/", StringComparison.Ordinal)
        || !sequence.Contains('>', StringComparison.Ordinal);
}
