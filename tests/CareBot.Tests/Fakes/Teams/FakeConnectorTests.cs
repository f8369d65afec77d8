using System.Net;
using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The fake connector keeps the rules of the real one.</summary>
public sealed class FakeConnectorTests : IAsyncLifetime, IDisposable
{
    private FakeTeams? _teams;
    private BotCalls? _bot;

    private FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    private BotCalls Bot => _bot ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = new BotCalls(_teams);
        await _bot.LogInAsync();
    }

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    public void Dispose() => _bot?.Dispose();

    [Fact]
    public async Task Sending_updating_and_deleting_change_what_the_person_sees()
    {
        var ida = Teams.Home.Hire("Ida", "ida@example.com", 1);
        var screen = new TeamsScreen(ida);

        var id = await IdOfAsync(await Bot.SendAsync(ida.Chat, BotCalls.TextActivity("one **two**")));
        Assert.Equal("one two", screen.Text);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Bot.UpdateAsync(ida.Chat, id, BotCalls.TextActivity("two"))));
        Assert.Equal("two", Assert.Single(screen.Messages).Text);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Bot.DeleteAsync(ida.Chat, id)));
        Assert.Empty(screen.Messages);
        Assert.Equal(
            "ActivityNotFoundInConversation",
            await ErrorAsync(await Bot.UpdateAsync(ida.Chat, id, BotCalls.TextActivity("three")))
        );
        Assert.Equal(4, Teams.Connector.Ledger.Count);
    }

    [Fact]
    public async Task Only_a_token_that_was_issued_and_still_holds_lets_in()
    {
        var ida = Teams.Home.Hire("Ida", "ida@example.com", 1);
        var right = Bot.Token;

        foreach (var wrong in new[] { null, "x", right + "x" })
        {
            Bot.Token = wrong;
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Say(ida)));
        }

        Bot.Token = right;
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(Say(ida)));
        Teams.Login.RevokeAll();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Say(ida)));
    }

    [Fact]
    public async Task A_personal_chat_is_made_once_for_a_member_who_has_the_app()
    {
        var ida = Teams.Home.Hire("Ida", "ida@example.com", 1);

        Assert.Equal(ida.Chat.Id, await IdOfAsync(await Bot.CreateAsync(ida.Mri)));
        Assert.Equal(ida.Chat.Id, await IdOfAsync(await Bot.CreateAsync($"{ida.ObjectId:D}")));
        Assert.Equal("BadSyntax", await ErrorAsync(await Bot.CreateAsync("ida@example.com")));
        ida.HasApp = false;
        Assert.Equal("BotNotInConversationRoster", await ErrorAsync(await Bot.CreateAsync(ida.Mri)));
        Assert.Equal("BotNotInConversationRoster", await ErrorAsync(await Say(ida)));
        (ida.HasApp, ida.HasBlockedBot) = (true, true);
        Assert.Equal("MessageWritesBlocked", (await BotCalls.JsonAsync(await Say(ida))).TextAt("subCode"));
        Teams.Home.IsBotDisabled = true;
        Assert.Equal("BotDisabledByAdmin", await ErrorAsync(await Say(ida)));
    }

    [Fact]
    public async Task Members_are_told_one_by_one_and_in_pages()
    {
        var staff = Enumerable.Range(1, 120).Select(n => Teams.Home.Hire($"P{n}", $"p{n}@example.com", n)).ToArray();
        var group = Teams.Home.OpenGroup("all", staff);

        var one = await BotCalls.JsonAsync(await Bot.GetAsync(group, $"members/{staff[4].ObjectId:D}"));
        var first = await BotCalls.JsonAsync(await Bot.GetAsync(group, "pagedmembers?pageSize=100"));
        var rest = await BotCalls.JsonAsync(
            await Bot.GetAsync(group, $"pagedmembers?continuationToken={first.TextAt("continuationToken")}")
        );

        Assert.Equal("p5@example.com", one.TextAt("email"));
        Assert.Equal(100, first.At("members").Items().Count());
        Assert.Equal(20, rest.At("members").Items().Count());
        Assert.Null(rest.TextAt("continuationToken"));
    }

    [Fact]
    public async Task The_same_ids_in_two_tenants_are_two_people()
    {
        var other = Teams.AddTenant(Guid.NewGuid(), "amer");
        var (ida, twin) = (Teams.Home.Hire("Ida", "a@x.com", 1), other.Hire("Twin", "b@x.com", 1));
        Assert.Equal((ida.Mri, ida.Chat.Id, ida.ObjectId), (twin.Mri, twin.Chat.Id, twin.ObjectId));

        await Say(twin);

        Assert.Empty(new TeamsScreen(ida).Messages);
        Assert.Single(new TeamsScreen(twin).Messages);
        Assert.Equal(other.Id, Assert.Single(Teams.Connector.Ledger).Tenant);
    }

    [Fact]
    public async Task Broken_activities_are_refused()
    {
        var ida = Teams.Home.Hire("Ida", "ida@example.com", 1);
        var both = BotCalls.CardActivity(SampleCards.Small);
        both["text"] = "and a text";

        Assert.Equal("BadSyntax", await ErrorAsync(await Bot.SendAsync(ida.Chat, both)));
        Assert.Equal("BadSyntax", await ErrorAsync(await Bot.SendAsync(ida.Chat, BotCalls.TextActivity(""))));
        Assert.Equal(
            "MessageSizeTooBig",
            await ErrorAsync(await Bot.SendAsync(ida.Chat, BotCalls.TextActivity(new string('ä', 15_000))))
        );
        Assert.Empty(ida.Chat.Messages);
        Assert.Equal(
            HttpStatusCode.Created,
            await StatusAsync(Bot.SendAsync(ida.Chat, BotCalls.CardActivity(SampleCards.Small)))
        );
    }

    private Task<HttpResponseMessage> Say(TeamsMember member) =>
        Bot.SendAsync(member.Chat, BotCalls.TextActivity("hello"));

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        return answer.StatusCode;
    }

    private static async Task<string> IdOfAsync(HttpResponseMessage answer) =>
        (await BotCalls.JsonAsync(answer)).TextAt("id") ?? throw new JsonException("No id.");

    private static async Task<string?> ErrorAsync(HttpResponseMessage answer) =>
        (await BotCalls.JsonAsync(answer)).At("error").TextAt("code");
}
