using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E31 to E36: deliveries that come twice, late, in another order, or from somebody who is no person.</summary>
public sealed class SlackRowsDelivery(SlackHouse house) : IClassFixture<SlackHouse>
{
    [Fact]
    public async Task E31_The_same_event_four_times_at_once_has_one_effect()
    {
        var callum = house.Person("callum");
        foreach (var round in Enumerable.Range(0, 10))
        {
            var (turns, seen) = (await house.TurnsOfAsync("callum"), callum.Sees.FromBot.Count);
            var payload = SlackTyping.In(house, "callum", "my promises");

            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(retry => house.Way.DeliverAsync(payload, retry, "http_timeout"))
            );
            await house.Program.UntilAllIsSaidAsync();

            Assert.All(outcomes, outcome => Assert.Equal(200, outcome.Status));
            Assert.Equal((round, turns + 1), (round, await house.TurnsOfAsync("callum")));
            Assert.Equal((round, seen + 1), (round, callum.Sees.FromBot.Count));
        }
    }

    [Fact]
    public async Task E31_The_same_press_four_times_at_once_decides_once()
    {
        var (tom, card) = await house.EscalatedAsync();
        var maya = house.Person("maya");
        var told = maya.Sees.FromBot.Count;
        var press = new SlackInteractions(house.Slack, house.Team, tom.Id).Press(
            card,
            card.Buttons.First(button => button.Title == "Approve £90")
        );

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(retry => house.Way.DeliverAsync(press, retry, "http_timeout"))
        );
        await house.Program.UntilAllIsSaidAsync();

        Assert.All(outcomes, outcome => Assert.Equal(200, outcome.Status));
        Assert.Equal(told + 1, maya.Sees.FromBot.Count);
    }

    [Fact]
    public async Task E33_Opening_the_chat_again_and_again_is_one_welcome_and_a_text_before_it_is_answered()
    {
        Assert.NotEmpty(await house.AskAsync("dana", "help"));
        var (dana, katrin) = (house.Person("dana"), house.Person("katrin"));

        foreach (var person in new[] { dana, katrin, katrin, dana })
            Assert.Equal(200, (await person.OpenMessagesAsync()).Status);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Single(katrin.Sees.FromBot);
        Assert.Single(dana.Sees.FromBot, sight => sight.Text.Contains("I'm CareBot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task E34_Our_own_echo_and_other_bots_are_not_answered()
    {
        var nina = house.Person("nina");
        await house.AskAsync("nina", "help");
        var (turns, seen) = (await house.TurnsOfAsync("nina"), nina.Sees.FromBot.Count);
        var ours = nina.Sees.FromBot[0].Message;

        var echo = SlackEvents.Echo(house.Slack, house.Team, ours);
        var bot = SlackTyping.In(house, "nina", "my cases");
        SlackTyping.Inner(bot)["bot_id"] = "B0OTHER";
        var workflow = SlackTyping.In(house, "nina", "my cases");
        SlackTyping.Inner(workflow)["subtype"] = "bot_message";
        var slackbot = SlackTyping.In(house, "nina", "my cases");
        SlackTyping.Inner(slackbot)["user"] = "USLACKBOT";
        foreach (var payload in new[] { echo, bot, workflow, slackbot })
            Assert.Equal(200, (await house.Way.DeliverAsync(payload)).Status);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(turns, await house.TurnsOfAsync("nina"));
        Assert.Equal(seen, nina.Sees.FromBot.Count);
    }

    [Fact]
    public async Task E35_An_edit_and_a_deletion_run_nothing_again_and_undo_nothing()
    {
        var ruth = house.Person("ruth");
        await house.AskAsync("ruth", "tv $300 broken yesterday, counter");
        await house.AskAsync("ruth", "log it");
        var typed = ruth.Sees.Direct.First(sight => sight.Author == ruth.Id);
        var (turns, seen) = (await house.TurnsOfAsync("ruth"), Texts(ruth));

        Assert.Equal(200, (await ruth.EditAsync(typed, "tv $900 broken yesterday, counter")).Status);
        Assert.Equal(200, (await ruth.DeleteAsync(typed)).Status);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(turns, await house.TurnsOfAsync("ruth"));
        Assert.Equal(seen, Texts(ruth));
    }

    [Fact]
    public async Task E36_A_mention_that_also_comes_as_a_message_is_answered_once()
    {
        var sana = house.Person("sana");
        house.Team.AddChannel("C0036", "shop", sana.Id);
        var turns = await house.TurnsOfAsync("sana");

        await sana.MentionAsync("C0036", "my cases", alsoAsMessage: true);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(turns + 1, await house.TurnsOfAsync("sana"));
        Assert.Single(sana.Sees.In("C0036"), sight => sight.Author == house.Team.BotUserId);
    }

    private static string Texts(SlackPerson person) =>
        string.Join('\n', person.Sees.FromBot.Select(sight => sight.Text));
}
