using System.Net;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E31 to E36: deliveries that come twice, late, in another order, or from somebody who is no person.</summary>
public sealed class TeamsRowsDelivery(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    [Fact]
    public async Task E31_The_same_delivery_four_times_at_once_has_one_effect()
    {
        var callum = house.Person("callum");
        foreach (var round in Enumerable.Range(0, 10))
        {
            var turns = await house.TurnsOfAsync("callum");
            var seen = callum.Screen.Messages.Count;
            var activity = callum.Activities.Text("my promises");

            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => callum.SendAsync(activity)));
            await house.Program.UntilAllIsSaidAsync();

            Assert.All(answers, answer => Assert.InRange((int)answer.Status, 200, 202));
            Assert.Equal((round, turns + 1), (round, await house.TurnsOfAsync("callum")));
            Assert.Equal((round, seen + 1), (round, callum.Screen.Messages.Count));
        }
    }

    [Fact]
    public async Task E32_A_press_that_is_repeated_under_a_new_id_gives_the_same_card_and_decides_once()
    {
        var tom = await house.EscalatedAsync();

        var first = await tom.PressAsync("Approve £90");
        await house.Program.UntilAllIsSaidAsync();
        var told = house.Person("maya").Screen.Messages.Count;
        var turns = await house.TurnsOfAsync("tom");
        var second = await tom.ResendWithNewIdAsync(first);
        var third = await tom.ResendAsync(first);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Contains("Tom approved it", CardReading.TextOf(first.Card), StringComparison.Ordinal);
        Assert.Equal(CardReading.TextOf(first.Card), CardReading.TextOf(second.Card));
        Assert.Equal(CardReading.TextOf(first.Card), CardReading.TextOf(third.Card));
        Assert.Equal(told, house.Person("maya").Screen.Messages.Count);
        Assert.Equal(turns, await house.TurnsOfAsync("tom"));
    }

    [Fact]
    public async Task E32_A_form_that_is_repeated_under_a_new_id_gives_the_same_answer_and_counts_once()
    {
        var tom = await house.EscalatedAsync();
        await tom.PressAsync("Decline");

        var first = await tom.SubmitAsync(("words", "Not this time; call me."));
        await house.Program.UntilAllIsSaidAsync();
        var told = house.Person("maya").Screen.Messages.Count;
        var second = await tom.ResendWithNewIdAsync(first);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal((first.Status, first.Text), (second.Status, second.Text));
        Assert.Equal(told, house.Person("maya").Screen.Messages.Count);
    }

    [Fact]
    public async Task E33_A_click_or_a_text_before_the_event_of_the_installation_is_answered()
    {
        var dana = house.Person("dana");

        Assert.NotEmpty(await house.AskAsync("dana", "help"));
        await dana.InstallAsync();
        await house.Program.UntilAllIsSaidAsync();

        Assert.Single(dana.Screen.Messages, message => message.Text.Contains("I'm CareBot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task E33_Both_events_of_an_installation_in_either_order_are_one_welcome(bool installationFirst)
    {
        var person = house.Person(installationFirst ? "katrin" : "jonas");

        await person.InstallAsync(installationFirst);
        await person.InstallAsync(installationFirst);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Single(person.Screen.Messages);
    }

    [Fact]
    public async Task E33_After_an_uninstallation_nothing_is_sent_though_Teams_would_deliver_it()
    {
        var priya = house.Person("priya");
        await house.AskAsync("priya", "help");
        var late = priya.Activities.Text("my cases");
        late["timestamp"] = "2026-01-01T00:00:00.000Z";
        priya.Member.IsReachedWithoutApp = true;
        await priya.UninstallAsync();
        var seen = priya.Screen.Messages.Count;

        var answer = await priya.SendAsync(late);
        await house.Program.UntilAllIsSaidAsync();

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.Equal(seen, priya.Screen.Messages.Count);
    }

    [Theory]
    [InlineData("28:11111111-1111-1111-1111-111111111111", null)]
    [InlineData("28:99999999-9999-9999-9999-999999999999", null)]
    [InlineData("29:1AbC-flow", "bot")]
    public async Task E34_Bots_and_our_own_echo_are_not_answered(string id, string? role)
    {
        var turns = await house.TurnsOfAsync("nina");
        var (nina, calls) = (house.Person("nina"), house.Ledger.Count);
        var activity = nina.Activities.Text("my cases");
        if (activity["from"] is JsonObject from)
        {
            from["id"] = id;
            if (role is not null)
                from["role"] = role;
        }

        var answer = await nina.SendAsync(activity);
        await house.Program.UntilAllIsSaidAsync();

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.Equal(turns, await house.TurnsOfAsync("nina"));
        Assert.Equal(calls, house.Ledger.Count);
    }

    [Fact]
    public async Task E35_An_edit_a_deletion_and_a_reaction_run_nothing_again_and_undo_nothing()
    {
        var ruth = house.Person("ruth");
        var typed = await ruth.SayAsync("tv $300 broken yesterday, counter");
        await house.AskAsync("ruth", "log it");
        var (turns, seen) = (await house.TurnsOfAsync("ruth"), ruth.Screen.Text);

        HttpStatusCode[] answers =
        [
            (await ruth.EditAsync(typed, "tv $900 broken yesterday, counter")).Status,
            (await ruth.DeleteAsync(typed)).Status,
            (await ruth.ReactAsync(ruth.Screen.Messages[^1])).Status,
        ];
        await house.Program.UntilAllIsSaidAsync();

        Assert.All(answers, status => Assert.InRange((int)status, 200, 202));
        Assert.Equal(turns, await house.TurnsOfAsync("ruth"));
        Assert.Equal(seen, ruth.Screen.Text);
    }
}
