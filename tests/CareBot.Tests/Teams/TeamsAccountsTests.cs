using CareBot.Core.Ports;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>Who an account is, as Teams says.</summary>
public sealed class TeamsAccountsTests : IDisposable
{
    private readonly TeamsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task Member_has_a_work_address(string name)
    {
        await _desk.HandleAsync(Activities.Message());
        Say(
            $$"""{"id":"29:1AbC-user","{{name}}":"{{TeamsIds.IdaObject}}","email":"ida@harbour.example","userPrincipalName":"ida.muster@harbour.example","userRole":"user","tenantId":"{{TeamsIds.Tenant}}"}"""
        );

        Assert.Equal(new AccountProfile.Member("ida@harbour.example"), await FindAsync());
        var call = Assert.Single(_desk.Wire.Calls);
        Assert.Equal(("GET", "v3/conversations/a%3A1xyz/members/29%3A1AbC-user"), (call.Method, call.Path));
    }

    [Theory]
    [InlineData(""","email":"","userPrincipalName":"ida.muster@harbour.example" """, "ida.muster@harbour.example")]
    [InlineData(""","userRole":"user" """, null)]
    public async Task Name_of_the_account_stands_in_for_a_missing_address(string more, string? email)
    {
        await _desk.HandleAsync(Activities.Message());
        Say($$"""{"aadObjectId":"{{TeamsIds.IdaObject}}"{{more}}}""");

        Assert.Equal(new AccountProfile.Member(email), await FindAsync());
    }

    [Theory]
    [InlineData(""","userRole":"guest" """)]
    [InlineData(""","userRole":"anonymous" """)]
    [InlineData(""","userRole":"somethingNew" """)]
    [InlineData(""","tenantId":"22222222-2222-2222-2222-2222222222ff" """)]
    [InlineData(""","userPrincipalName":"ida_other.example#EXT#@harbour.example" """)]
    public async Task E38_guests_are_outsiders(string more)
    {
        await _desk.HandleAsync(Activities.Message());
        Say($$"""{"aadObjectId":"{{TeamsIds.IdaObject}}","email":"ida@harbour.example"{{more}}}""");

        Assert.IsType<AccountProfile.Outsider>(await FindAsync());
    }

    [Fact]
    public async Task Answer_about_somebody_else_proves_nothing()
    {
        await _desk.HandleAsync(Activities.Message());
        Say(
            """{"aadObjectId":"00000000-0000-0000-0000-0000000000ff","email":"boss@harbour.example","userRole":"user"}"""
        );

        Assert.IsType<AccountProfile.Outsider>(await FindAsync());
    }

    [Theory]
    [InlineData(404, "{}", typeof(AccountProfile.Outsider))]
    [InlineData(403, "{}", typeof(AccountProfile.NotNow))]
    [InlineData(429, "{}", typeof(AccountProfile.NotNow))]
    [InlineData(500, "{}", typeof(AccountProfile.NotNow))]
    [InlineData(200, "no json", typeof(AccountProfile.NotNow))]
    public async Task Other_answers(int status, string body, Type profile)
    {
        await _desk.HandleAsync(Activities.Message());
        _desk.Wire.Answer = _ => new TeamsAnswer.Answered(status, body);

        Assert.IsType(profile, await FindAsync());
    }

    [Fact]
    public async Task Whoever_spoke_in_a_channel_is_looked_up_in_that_channel()
    {
        await _desk.HandleAsync(Activities.Mention());
        Say($$"""{"aadObjectId":"{{TeamsIds.IdaObject}}","email":"ida@harbour.example"}""");

        Assert.IsType<AccountProfile.Member>(await FindAsync());
        Assert.Equal(
            "v3/conversations/19%3Aabc%40thread.tacv2/members/29%3A1AbC-user",
            Assert.Single(_desk.Wire.Calls).Path
        );
    }

    [Fact]
    public async Task Whoever_never_spoke_cannot_be_looked_up_and_whoever_is_not_ours_is_not_asked_about()
    {
        Assert.IsType<AccountProfile.NotNow>(await FindAsync());
        Assert.IsType<AccountProfile.Outsider>(
            await _desk.Accounts.FindAsync(
                TeamsIds.IdaUser with
                {
                    Tenant = TeamsIds.OtherTenant,
                },
                CancellationToken.None
            )
        );
        Assert.Empty(_desk.Wire.Calls);
    }

    private void Say(string member) => _desk.Wire.Answer = _ => new TeamsAnswer.Answered(200, member);

    private Task<AccountProfile> FindAsync() => _desk.Accounts.FindAsync(TeamsIds.IdaUser, CancellationToken.None);
}
