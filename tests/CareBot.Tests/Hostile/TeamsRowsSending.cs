using System.Net;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E53 to E56: what Teams answers when we send.</summary>
public sealed class TeamsRowsSending
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task E53_A_card_that_was_deleted_is_sent_again_once()
    {
        await using var house = await TeamsHouse.StartAsync();
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        tom.Member.Chat.Delete(card.Id);

        await tom.PressInAsync(tom.Member.Chat, card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Contains("Tom approved it", Assert.Single(tom.Screen.Messages).Text, StringComparison.Ordinal);
        // Where the rate holds the new card back for a moment, the old one is looked for once more.
        var misses = house.Ledger.Count(entry => entry.Effect?.ErrorCode == "ActivityNotFoundInConversation");
        Assert.InRange(misses, 1, 2);
        Assert.Single(
            house.Ledger,
            entry =>
                entry is { HadEffect: true, Call.Operation: ConnectorOperation.Send }
                && entry.Call.Body.ToString().Contains("Tom approved it", StringComparison.Ordinal)
                && entry.Call.Conversation == tom.Member.Chat.Id
        );
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("gone")]
    [InlineData("disabled")]
    [InlineData("app")]
    public async Task E54_Who_cannot_be_reached_is_marked_called_no_more_and_reached_elsewhere(string why)
    {
        await using var house = await TeamsHouse.StartAsync();
        var tom = house.Person("tom");
        await house.AskAsync("tom", "help");
        Unreach(house, tom.Member, why);

        await house.EscalatedAsync();
        await house.EscalatedAsync();

        var tried = house.Ledger.Count(entry =>
            entry.Call.Conversation == tom.Member.Chat.Id && entry.Told is 403 or 404
        );
        Assert.Equal((why, 1), (why, tried));
        // The rehearsal page is Tom's other channel here.
        using var page = await house.Program.Client.GetAsync(new Uri("/web/transcript?person=tom", UriKind.Relative));
        Assert.Contains(
            "Maya asks £90",
            (await page.Content.ReadAsStringAsync()).Replace("\\u00A3", "£", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task E54_Whoever_speaks_again_is_reached_again()
    {
        await using var house = await TeamsHouse.StartAsync();
        var tom = house.Person("tom");
        await house.AskAsync("tom", "help");
        tom.Member.HasBlockedBot = true;
        await house.EscalatedAsync();
        tom.Member.HasBlockedBot = false;

        var said = await house.AskAsync("tom", "help");

        Assert.NotEmpty(said);
    }

    [Theory]
    [InlineData("2")]
    [InlineData(null)]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT")]
    public async Task E55_A_storm_of_429_loses_nothing_and_keeps_the_order(string? retryAfter)
    {
        await using var house = await TeamsHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        var before = maya.Screen.Messages.Count;
        house.Teams.Connector.Faults.Next(new ConnectorFault.Throttle(retryAfter), times: 3);

        string[] typed = ["my cases", "my promises", "my cases", "my promises", "my cases"];
        foreach (var text in typed)
            await maya.SayAsync(text);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(
            typed.Select(text => text == "my cases" ? "You have no open case." : "You owe nobody a promise."),
            maya.Screen.Messages.Skip(before).Select(message => message.Text.Split('\n')[0])
        );
    }

    [Fact]
    public async Task E55_Retry_After_is_obeyed_for_its_conversation_and_holds_up_nobody_else()
    {
        await using var house = await TeamsHouse.StartAsync();
        var (maya, leo) = (house.Person("maya"), house.Person("leo"));
        await house.AskAsync("maya", "help");
        await house.AskAsync("leo", "help");
        house.Teams.Connector.Faults.Next(new ConnectorFault.Throttle("4"), conversation: maya.Member.Chat.Id);

        await maya.SayAsync("my cases");
        await leo.SayAsync("my cases");
        var other = await leo.Screen.WaitForAsync("You have no open case.");
        var throttled = house.Ledger.Single(entry => entry.Told == 429);
        await house.Program.UntilAllIsSaidAsync();

        Assert.NotNull(other);
        var next = house.Ledger.First(entry =>
            entry.Call.Conversation == maya.Member.Chat.Id && entry.At > throttled.At
        );
        Assert.InRange((next.At - throttled.At).TotalSeconds, 4, 8);
        Assert.Equal(201, next.Told);
    }

    [Fact]
    public async Task E55_An_hour_without_Teams_loses_nothing()
    {
        await using var house = await TeamsHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        await house.Teams.Connector.Server.DownAsync();
        await maya.SayAsync("my cases");
        await maya.SayAsync("my promises");
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await house.Teams.Connector.Server.UpAsync();

        await house.Program.SkipAsync(TimeSpan.FromHours(1));

        Assert.Equal(
            ["You have no open case.", "You owe nobody a promise."],
            maya.Screen.Messages.TakeLast(2).Select(message => message.Text.Split('\n')[0])
        );
    }

    [Fact]
    public async Task E56_A_token_that_was_revoked_is_fetched_again_once_and_the_message_arrives()
    {
        await using var house = await TeamsHouse.StartAsync();
        await house.AskAsync("maya", "help");
        var tokens = house.Teams.Login.Requests;
        house.Teams.Login.RevokeAll();

        var said = await house.AskAsync("maya", "my cases");

        Assert.StartsWith("You have no open case.", said, StringComparison.Ordinal);
        Assert.Equal(tokens + 1, house.Teams.Login.Requests);
    }

    [Theory]
    [InlineData(401, "AADSTS7000215")]
    [InlineData(400, "AADSTS700016")]
    public async Task E56_Credentials_that_are_refused_raise_an_alarm_and_no_storm_and_are_tried_again(
        int status,
        string code
    )
    {
        await using var house = await TeamsHouse.StartAsync(teams => teams.Login.Refusal = (status, code));
        var maya = house.Person("maya");

        await maya.SayAsync("my cases");
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var asked = house.Teams.Login.Requests;
        var ready = await house.Program.Client.GetStringAsync(Ready);
        house.Teams.Login.Refusal = null;
        await house.Program.SkipAsync(TimeSpan.FromHours(1));

        Assert.InRange(asked, 1, 3);
        Assert.Contains("Teams credentials", ready, StringComparison.Ordinal);
        Assert.Contains("You have no open case.", maya.Screen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Teams credentials",
            await house.Program.Client.GetStringAsync(Ready),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "InvalidBotApiHost")]
    public async Task What_will_never_go_is_tried_once_and_told(int status, string code)
    {
        await using var house = await TeamsHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        house.Teams.Connector.Faults.Next(new ConnectorFault.Error(status, code), times: 100);

        Assert.Equal(HttpStatusCode.OK, (await maya.SayAsync("my cases")).Status);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Single(house.Ledger, entry => entry.Told == status);
    }

    private static void Unreach(TeamsHouse house, TeamsMember member, string why)
    {
        member.HasBlockedBot = why == "blocked";
        member.Chat.IsGone = why == "gone";
        member.HasApp = why != "app";
        var disabled = new ConnectorFault.Error(403, "BotDisabledByAdmin");
        if (why == "disabled")
            house.Teams.Connector.Faults.Next(disabled, times: 100, conversation: member.Chat.Id);
    }
}
