using System.Net;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E59 and E60: old clients, and cards that refresh by themselves.</summary>
public sealed class TeamsRowsClients
{
    private const int Readers = 60;

    [Fact]
    public async Task E59_An_old_client_decides_by_the_fallback_and_the_card_is_updated_for_it()
    {
        await using var house = await TeamsHouse.StartAsync();
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");

        var answer = await tom.PressInOldClientAsync("Approve £90");
        await house.Program.UntilAllIsSaidAsync();
        await tom.ResendAsync(answer);
        await house.Program.UntilAllIsSaidAsync();

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.Empty(answer.Text);
        var now = tom.Screen.Messages.Single(message => message.Id == card.Id);
        Assert.Contains("Tom approved it", now.Text, StringComparison.Ordinal);
        Assert.Equal(2, now.Version);
        Assert.Contains(house.Ledger, entry => entry is { Call.Operation: ConnectorOperation.Update, HadEffect: true });
    }

    [Fact]
    public async Task E59_An_old_client_opens_dialogs_as_every_client_does()
    {
        await using var house = await TeamsHouse.StartAsync();
        var tom = await house.EscalatedAsync();

        await tom.PressInOldClientAsync("Decline");
        await tom.SubmitAsync(("words", "Not this time."));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Contains("Not this time.", house.Person("maya").Screen.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E60_Sixty_refreshes_at_once_are_fast_and_change_nothing()
    {
        await using var house = await TeamsHouse.StartAsync();
        await house.AskAsync("tom", "help");
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        var (turns, calls) = (await house.TurnsOfAsync("tom"), house.Ledger.Count);
        await tom.RefreshAsync(card);
        var start = TimeProvider.System.GetTimestamp();

        var answers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => tom.RefreshAsync(card)));

        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 3);
        Assert.All(
            answers,
            answer =>
                Assert.Contains("Maya asks £90", CardReading.TextOf(answer?.Card ?? default), StringComparison.Ordinal)
        );
        Assert.Equal(turns, await house.TurnsOfAsync("tom"));
        Assert.Equal(calls, house.Ledger.Count);
    }

    [Fact]
    public async Task E60_A_refresh_is_answered_for_the_caller_and_shows_others_nothing()
    {
        await using var house = await TeamsHouse.StartAsync();
        await house.AskAsync("tom", "help");
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        var name = card.Card.At("refresh").At("action").At("data").At("cb");

        foreach (var other in new[] { "lena", "maya" })
        {
            var person = house.Person(other);
            var action = card.Card.At("refresh").At("action");
            var value = System.Text.Json.Nodes.JsonNode.Parse($$"""{"action":{{action}},"trigger":"automatic"}""");
            var answer = await person.SendAsync(
                person.Activities.Invoke("adaptiveCard/action", person.Member.Chat, value, card.Id)
            );

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("£90", answer.Text, StringComparison.Ordinal);
        }

        Assert.NotNull(name.TextAt("card"));
    }
}
