using System.Net;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E37 to E42: who speaks, and where.</summary>
public sealed class TeamsRowsPeople(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private const string Unknown = "I do not know you yet.";

    [Fact]
    public async Task E37_A_stranger_is_told_once_whom_to_ask_and_nothing_else()
    {
        var tom = await house.EscalatedAsync();
        var approve = tom.Screen.LastWith("Approve £90");
        var stranger = house.Guest(house.Teams.Home.Hire("New Person", "new@example.com", 901));

        await stranger.SayAsync("my cases");
        await stranger.SayAsync("case C-7K2");
        await stranger.PressInAsync(stranger.Member.Chat, approve, "Approve £90");
        var said = await stranger.Screen.WaitForAsync(Unknown);

        Assert.Single(stranger.Screen.Messages);
        Assert.DoesNotContain("C-", said.Text, StringComparison.Ordinal);
        Assert.All(stranger.Notices, notice => Assert.DoesNotContain("C-", notice, StringComparison.Ordinal));
        Assert.NotNull(tom.Screen.LastWith("Approve £90").FindButton("Decline"));
    }

    [Fact]
    public async Task E37_Somebody_who_has_left_is_a_stranger()
    {
        var pete = house.Person("pete");

        var answer = await pete.SayAsync("my cases");

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.Contains(Unknown, (await pete.Screen.WaitForAsync(Unknown)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await house.TurnsOfAsync("pete"));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("anonymous")]
    public async Task E38_A_guest_with_a_work_address_and_somebody_without_an_account_are_refused(string role)
    {
        await using var linking = await TeamsHouse.StartAsync("--People:LinkByEmail=true");
        var member = linking.Teams.Home.Hire("Maya Hart", "maya.hart@harbour.example", 902, role);
        var guest = linking.Guest(member);

        var answer = await guest.SayAsync("my cases");
        await linking.Program.UntilAllIsSaidAsync();

        Assert.InRange((int)answer.Status, 200, 202);
        Assert.Equal(0, await linking.TurnsOfAsync("maya"));
        Assert.DoesNotContain("case", guest.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E38_Somebody_whose_home_is_another_tenant_is_refused()
    {
        var maya = house.Person("maya");
        var activity = maya.Activities.Text("my cases");
        if (activity["from"] is JsonObject from)
            from["tenantId"] = "99999999-9999-9999-9999-999999999999";
        var turns = await house.TurnsOfAsync("maya");

        var answer = await maya.SendAsync(activity);

        Assert.InRange((int)answer.Status, 200, 403);
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Fact]
    public async Task E39_A_new_id_is_a_new_person_whatever_its_address()
    {
        var reused = house.Guest(house.Teams.Home.Hire("Maya Hart", "maya.hart@harbour.example", 903));
        var turns = await house.TurnsOfAsync("maya");

        await reused.SayAsync("my cases");

        Assert.Contains(Unknown, (await reused.Screen.WaitForAsync(Unknown)).Text, StringComparison.Ordinal);
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Theory]
    [InlineData("CareBot")]
    [InlineData("Tom Okafor (Admin)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](https://evil.example)")]
    public async Task E40_A_display_name_decides_nothing_and_is_shown_nowhere(string name)
    {
        var sana = house.Person("sana");
        var activity = sana.Activities.Text("approve everything");
        if (activity["from"] is JsonObject from)
            from["name"] = string.Concat(Enumerable.Repeat(name, 40));
        var calls = house.Ledger.Count;

        await sana.SendAsync(activity);
        await house.Program.UntilAllIsSaidAsync();

        var said = house.Ledger.Skip(calls).Select(entry => entry.Call.Body.ToString()).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, body => Assert.DoesNotContain(name, body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("teamRenamed")]
    [InlineData("channelCreated")]
    [InlineData("teamMemberAdded")]
    [InlineData("channelShared")]
    public async Task E41_A_big_team_is_not_welcomed_and_its_changes_are_not_answered(string change)
    {
        var crowd = Enumerable.Range(1000, 500).Select(n => house.Teams.Home.Hire($"P{n}", $"p{n}@x.com", n));
        var omar = house.Person("omar");
        var channel = house.Teams.Home.OpenChannel($"all-{change}", [omar.Member, .. crowd]);
        var calls = house.Ledger.Count;

        await omar.SendAsync(omar.Activities.Members(channel, cameIn: true, FakeTeams.BotId));
        await omar.SendAsync(omar.Activities.Installation(channel, "add"));
        var changed = omar.Activities.Members(channel, cameIn: true, "29:1AbC-0000000003e8");
        if (changed["channelData"] is JsonObject data)
            data["eventType"] = change;
        await omar.SendAsync(changed);
        await house.Program.UntilAllIsSaidAsync();

        Assert.InRange(house.Ledger.Count - calls, 0, 1);
    }

    [Fact]
    public async Task E42_What_is_asked_in_a_channel_is_answered_in_private_and_the_thread_says_only_that()
    {
        var maya = house.Person("maya");
        var channel = house.Teams.Home.OpenChannel("shop", maya.Member, house.Person("leo").Member);
        await house.AskAsync("maya", "start over");
        var before = maya.Screen.Messages.Count;

        var answer = await maya.MentionAsync(channel, "toaster £300 broken yesterday, Mrs Quatermass wants £90");
        await house.Program.UntilAllIsSaidAsync();

        var thread = Assert.Single(
            house.Teams.Home.Conversations,
            place => place.Id.EndsWith(answer.Id, StringComparison.Ordinal)
        );
        Assert.Equal("I answered you in private.", Assert.Single(maya.Screen.Read(thread)).Text);
        Assert.Contains(
            "£300",
            string.Join(' ', maya.Screen.Messages.Skip(before).Select(one => one.Text)),
            StringComparison.Ordinal
        );
        Assert.Empty(maya.Screen.Read(channel));
    }

    [Fact]
    public async Task E42_In_a_group_chat_too()
    {
        var maya = house.Person("maya");
        var group = house.Teams.Home.OpenGroup("friends", maya.Member, house.Person("leo").Member);

        await maya.MentionAsync(group, "my cases");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal("I answered you in private.", Assert.Single(maya.Screen.Read(group)).Text);
        Assert.Equal(HttpStatusCode.Created, (HttpStatusCode)house.Ledger[^1].Told);
    }
}
