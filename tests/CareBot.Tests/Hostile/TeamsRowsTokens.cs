using System.Net;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E1 to E5 and E9: tokens by themselves.</summary>
public sealed class TeamsRowsTokens(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private TeamsPerson Maya => house.Person("maya");

    private string ServiceUrl => house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri;

    [Fact]
    public async Task E1_No_header_a_broken_one_or_two_are_401_and_nothing_more()
    {
        foreach (var (what, headers) in WrongTokens.Headers(house.Teams.Signer, ServiceUrl))
            await IsRefusedAsync(what, headers);
    }

    [Fact]
    public async Task E2_Tokens_out_of_their_time_are_401_and_five_minutes_are_forgiven()
    {
        var now = house.Teams.Signer.Now;
        await IsRefusedAsync("expired", "not yet", "no exp", "exp is a text");

        var late = house.Teams.Signer.Sign(ServiceUrl, claims => claims["exp"] = Seconds(now.AddSeconds(-290)));
        var early = house.Teams.Signer.Sign(ServiceUrl, claims => claims["nbf"] = Seconds(now.AddSeconds(290)));

        Assert.InRange((int)(await PostAsync($"Bearer {late}")).Status, 200, 202);
        Assert.InRange((int)(await PostAsync($"Bearer {early}")).Status, 200, 202);
    }

    [Fact]
    public Task E3_Tokens_for_another_app_are_401() =>
        IsRefusedAsync("audience of another app", "audiences without ours", "audience with a scheme", "no audience");

    [Fact]
    public async Task E4_Tokens_signed_by_any_other_means_are_401_and_no_key_is_fetched_where_they_say()
    {
        var before = house.Teams.Metadata.DocumentFetches;
        foreach (var (what, token) in WrongTokens.Signatures(house.Teams.Signer, ServiceUrl))
            await IsRefusedAsync(what, [$"Bearer {token}"]);

        // At most the one fetch that finds the right keys.
        Assert.InRange(house.Teams.Metadata.DocumentFetches - before, 0, 1);
    }

    [Fact]
    public async Task E5_A_thousand_tokens_with_unknown_keys_cause_one_fetch()
    {
        await using var own = await TeamsHouse.StartAsync();
        var url = own.Teams.Connector.ServiceUrlOf(own.Teams.Home).AbsoluteUri;
        var caller = new TeamsCaller(own.Teams, own.Program.Client);
        var right = await own.Person("maya").SayAsync("help");
        var before = own.Teams.Metadata.DocumentFetches;
        var tokens = WrongTokens.KeyIds(own.Teams.Signer, url).Values.ToArray();

        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, 1000)
                .Select(async at => (await caller.PostAsync(right.Activity, $"Bearer {tokens[at % 3]}")).Status)
        );

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(1, before);
        Assert.InRange(own.Teams.Metadata.DocumentFetches - before, 0, 1);
    }

    [Fact]
    public async Task E5_A_new_key_is_fetched_once_and_then_known()
    {
        await using var own = await TeamsHouse.StartAsync();
        await own.Person("maya").SayAsync("help");
        own.Teams.Metadata.RollOver();

        var first = await own.Person("maya").SayAsync("help");
        var second = await own.Person("leo").SayAsync("help");

        Assert.InRange((int)first.Status, 200, 202);
        Assert.InRange((int)second.Status, 200, 202);
        Assert.Equal(2, own.Teams.Metadata.DocumentFetches);
    }

    [Fact]
    public Task E9_Tokens_of_Entra_and_of_the_emulator_are_401() =>
        IsRefusedAsync("entra issuer", "emulator", "another issuer", "issuer with a slash", "no issuer");

    private static long Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds();

    private Task<BotAnswer> PostAsync(params string[] headers) =>
        new TeamsCaller(house.Teams, house.Program.Client).PostAsync(Maya.Activities.Text("help"), headers);

    private async Task IsRefusedAsync(params string[] wrong)
    {
        var tokens = WrongTokens.Claims(house.Teams.Signer, ServiceUrl);
        foreach (var what in wrong)
            await IsRefusedAsync(what, [$"Bearer {tokens[what]}"]);
    }

    private async Task IsRefusedAsync(string what, string[] headers)
    {
        var turns = await house.TurnsOfAsync("maya");

        var answer = await PostAsync(headers);

        Assert.Equal((what, HttpStatusCode.Unauthorized, ""), (what, answer.Status, answer.Text));
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }
}
