using System.Net;
using CareBot.Core.Ports;
using CareBot.Tests.Fakes.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Hostile;

/// <summary>Row E58: two tenants in which people, chats and messages have the same ids.</summary>
public sealed class TeamsRowsTenants : IAsyncLifetime
{
    private static readonly Guid OtherId = new("33333333-3333-3333-3333-333333333333");

    private TeamsHouse? _house;
    private TeamsPerson? _twin;

    private TeamsHouse House => _house ?? throw new InvalidOperationException("Not started.");

    private TeamsPerson Twin => _twin ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        TeamsTenant? other = null;
        _house = await TeamsHouse.StartAsync(
            teams => (other, teams.Login.Tenant) = (teams.AddTenant(OtherId, "amer"), "botframework.com"),
            "--Teams:AppType=MultiTenant",
            $"--Teams:Tenants:0={FakeTeams.HomeTenantId:D}",
            $"--Teams:Tenants:1={OtherId:D}"
        );
        var tom = _house.Person("tom").Member;
        _twin = _house.Guest(
            (other ?? throw new InvalidOperationException("No tenant.")).Hire(
                tom.Mri,
                tom.ObjectId,
                "Tom's double",
                "tom@other.example"
            )
        );
    }

    public async Task DisposeAsync() => await House.DisposeAsync();

    [Fact]
    public async Task E58_The_double_is_a_stranger_and_decides_nothing()
    {
        var tom = await House.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        Assert.Equal((tom.Member.Mri, tom.Member.Chat.Id), (Twin.Member.Mri, Twin.Member.Chat.Id));

        var pressed = await Twin.PressInAsync(Twin.Member.Chat, card, "Approve £90");
        await Twin.SayAsync("my cases");
        await House.Program.UntilAllIsSaidAsync();
        var said = await Twin.Screen.WaitForAsync("I do not know you yet.");

        Assert.DoesNotContain("C-", pressed.Text + said.Text, StringComparison.Ordinal);
        Assert.NotNull(tom.Screen.LastWith("Approve £90"));
        Assert.Single(Twin.Screen.Messages);
    }

    [Fact]
    public async Task E58_The_same_delivery_id_in_two_tenants_is_two_deliveries()
    {
        var tom = House.Person("tom");
        var (ours, theirs) = (tom.Activities.Text("help"), Twin.Activities.Text("help"));
        theirs["id"] = ours["id"]?.DeepClone();

        await Twin.SendAsync(theirs);
        await tom.SendAsync(ours);
        await House.Program.UntilAllIsSaidAsync();

        await Twin.Screen.WaitForAsync("I do not know you yet.");
        Assert.Contains("one sentence", Assert.Single(tom.Screen.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E58_Where_one_of_them_is_found_does_not_change_where_the_other_is()
    {
        var tom = House.Person("tom");
        await House.AskAsync("tom", "help");
        await Twin.SayAsync("help");

        await House.AskAsync("tom", "my cases");

        var records = House.Program.Services.GetRequiredService<IChannelRecords>();
        var kept = await records.ListAsync("teams", "conversation", CancellationToken.None);
        Assert.Contains(kept, record => record.Key == $"{FakeTeams.HomeTenantId:D}/{tom.Member.ObjectId:D}");
        Assert.All(
            House.Ledger.Where(entry => entry.Call.Conversation == tom.Member.Chat.Id),
            entry => Assert.Equal(entry.Call.Region == "emea" ? House.Teams.Home.Id : OtherId, entry.Tenant)
        );
        Assert.Equal(2, tom.Screen.Messages.Count);
    }

    [Fact]
    public async Task E58_A_tenant_that_is_not_listed_is_403()
    {
        var stranger = House.Teams.AddTenant(Guid.NewGuid(), "apac").Hire("X", "x@x.com", 1);

        Assert.Equal(HttpStatusCode.Forbidden, (await House.Guest(stranger).SayAsync("help")).Status);
        Assert.DoesNotContain(House.Ledger, entry => entry.Call.Region == "apac");
    }
}
