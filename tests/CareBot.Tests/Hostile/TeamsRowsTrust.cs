using System.Net;
using System.Text.Json.Nodes;
using CareBot.Core.Ports;
using CareBot.Tests.Fakes.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E6 to E8 and E11: what token and body say of each other.</summary>
public sealed class TeamsRowsTrust(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private TeamsPerson Maya => house.Person("maya");

    private TeamsCaller Caller => new(house.Teams, house.Program.Client);

    private string ServiceUrl => house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri;

    [Theory]
    [InlineData]
    [InlineData("webchat")]
    [InlineData("webchat", "MSTEAMS")]
    public async Task E6_A_key_that_may_not_speak_for_Teams_is_401(params string[] endorsements)
    {
        await using var own = await TeamsHouse.StartAsync(teams => teams.Metadata.Publish("other-1", endorsements));
        var key = own.Teams.Metadata.Publish("other-2", endorsements);
        var url = own.Teams.Connector.ServiceUrlOf(own.Teams.Home).AbsoluteUri;
        var caller = new TeamsCaller(own.Teams, own.Program.Client);

        var answer = await caller.PostAsync(
            own.Person("maya").Activities.Text("help"),
            $"Bearer {own.Teams.Signer.Sign(url, key: key)}"
        );

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    [InlineData("")]
    [InlineData("MSTEAMS")]
    [InlineData("msteams ")]
    [InlineData(null)]
    public async Task E6_Another_channel_is_401(string? channel)
    {
        var activity = Maya.Activities.Text("help");
        if (channel is null)
            activity.Remove("channelId");
        else
            activity["channelId"] = channel;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Caller.PostAsync(activity)).Status);
    }

    [Fact]
    public async Task E7_A_service_address_that_the_token_does_not_name_is_401_and_case_and_slash_are_forgiven()
    {
        var tokens = WrongTokens.Claims(house.Teams.Signer, ServiceUrl);
        foreach (var what in tokens.Keys.Where(key => key.Contains("serviceurl", StringComparison.Ordinal)))
            Assert.Equal((what, HttpStatusCode.Unauthorized), (what, await PostAsync(tokens[what])));

        Assert.InRange((int)await PostAsync(house.Teams.Signer.Sign(ServiceUrl.TrimEnd('/'))), 200, 202);
        Assert.InRange((int)await PostAsync(house.Teams.Signer.Sign(ServiceUrl.ToUpperInvariant())), 200, 202);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.com/emea/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/emea/")]
    [InlineData("https://127.0.0.1/emea/")]
    [InlineData("http://127.0.0.1:9/emea/")]
    [InlineData("https://[::1]/emea/")]
    [InlineData("https://localhost/emea/")]
    [InlineData("https://2130706433/emea/")]
    [InlineData("https://169.254.169.254/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trаfficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net\\@evil.com/emea/")]
    [InlineData("https://smba.trafficmanager.net%2eevil.com/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://botframework.com.evil.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("//smba.trafficmanager.net/emea/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task E8_A_foreign_service_address_is_401_and_nobody_asks_where_it_is(string url)
    {
        await using var own = await ProductionHostsAsync();
        using var names = new NameQuestions();
        var activity = own.Person("maya").Activities.Text("help");
        activity["serviceUrl"] = url;

        var answer = await new TeamsCaller(own.Teams, own.Program.Client).PostAsync(activity);
        await own.Program.UntilAllIsSaidAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Text));
        Assert.DoesNotContain(names.Asked, name => !name.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.Empty(own.Ledger);
        Assert.Equal(0, await own.TurnsOfAsync("maya"));
    }

    [Fact]
    public async Task E8_A_foreign_service_address_leaves_the_stored_one_as_it_is()
    {
        await house.AskAsync("maya", "help");
        var before = await StoredAsync();
        var activity = Maya.Activities.Text("help");
        activity["serviceUrl"] = "https://smba.trafficmanager.net.evil.com/emea/";

        await Caller.PostAsync(activity);

        Assert.NotEmpty(before);
        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData("99999999-9999-9999-9999-999999999999")]
    [InlineData("not-a-tenant")]
    [InlineData("")]
    [InlineData(null)]
    public async Task E11_Another_tenant_is_403_and_learns_nothing(string? tenant)
    {
        var activity = Maya.Activities.Text("my cases");
        foreach (var place in new[] { activity["conversation"], activity["channelData"] }.OfType<JsonObject>())
        {
            place.Remove("tenant");
            place.Remove("tenantId");
        }

        if (tenant is not null && activity["conversation"] is JsonObject conversation)
            conversation["tenantId"] = tenant;
        var calls = house.Ledger.Count;

        var answer = await Caller.PostAsync(activity);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal((HttpStatusCode.Forbidden, ""), (answer.Status, answer.Text));
        Assert.Equal(calls, house.Ledger.Count);
    }

    private static Task<TeamsHouse> ProductionHostsAsync() =>
        TeamsHouse.StartAsync(
            "--Teams:AllowedServiceHosts:0=smba.trafficmanager.net",
            "--Teams:AllowedServiceHosts:1=.botframework.com"
        );

    private async Task<HttpStatusCode> PostAsync(string token) =>
        (await Caller.PostAsync(Maya.Activities.Text("help"), $"Bearer {token}")).Status;

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        var records = house.Program.Services.GetRequiredService<IChannelRecords>();
        var kept = await records.ListAsync("teams", "conversation", CancellationToken.None);
        return [.. kept.Select(record => $"{record.Key} {record.Body}")];
    }
}
