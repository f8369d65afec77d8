using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;

namespace CareBot.Tests.Slack;

public sealed class SlackAccountsTests
{
    private static readonly ChannelUser Ida = new("slack", "T0001", "U0001");

    [Fact]
    public async Task A_member_has_a_work_e_mail() =>
        Assert.Equal(
            new AccountProfile.Member("ida@example.com"),
            await FindAsync(
                User(
                    """
                    "team_id":"T0001","profile":{"email":"ida@example.com"}
                    """
                )
            )
        );

    [Theory]
    [InlineData(
        """
            "team_id":"T0001","profile":{}
            """
    )]
    [InlineData(
        """
            "team_id":"T0001","is_email_confirmed":false,"profile":{"email":"ida@example.com"}
            """
    )]
    public async Task An_e_mail_that_proves_nothing_is_none(string user) =>
        Assert.Equal(new AccountProfile.Member(null), await FindAsync(User(user)));

    [Theory]
    [InlineData("\"team_id\":\"T0001\",\"deleted\":true")]
    [InlineData("\"team_id\":\"T0001\",\"is_bot\":true")]
    [InlineData("\"team_id\":\"T0001\",\"is_restricted\":true")]
    [InlineData("\"team_id\":\"T0001\",\"is_ultra_restricted\":true")]
    [InlineData("\"team_id\":\"T0001\",\"is_stranger\":true")]
    [InlineData("\"team_id\":\"T0666\"")]
    [InlineData("\"name\":\"ida\"")]
    public async Task E38_others_are_outsiders(string user) =>
        Assert.Equal(new AccountProfile.Outsider(), await FindAsync(User(user)));

    [Theory]
    [InlineData("user_not_found")]
    [InlineData("user_not_visible")]
    public async Task An_account_that_is_not_there_is_an_outsider(string error) =>
        Assert.Equal(new AccountProfile.Outsider(), await FindAsync(ScriptedWire.Refused(error)));

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("internal_error")]
    [InlineData("missing_scope")]
    public async Task A_question_that_is_not_answered_can_be_asked_again(string error) =>
        Assert.Equal(new AccountProfile.NotNow(), await FindAsync(ScriptedWire.Refused(error)));

    [Fact]
    public async Task The_question_goes_as_a_form()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.Accounts.FindAsync(Ida, CancellationToken.None);

        var call = Assert.Single(rig.Wire.CallsOf("users.info"));
        Assert.Null(call.Json);
        Assert.Equal("U0001", call.Form["user"]);
    }

    [Theory]
    [InlineData(null, true, "works")]
    [InlineData("invalid_auth", false, "invalid_auth")]
    public async Task The_probe_tells_how_the_token_is(string? error, bool isWell, string finding)
    {
        var wire = new ScriptedWire();
        if (error is not null)
            wire.Plan("auth.test", ScriptedWire.Refused(error));
        await using var rig = await SlackRig.StartAsync(wire);

        var diagnosis = Assert.Single(await rig.Probe.ProbeAsync(CancellationToken.None));

        Assert.Equal(isWell, diagnosis.IsWell);
        Assert.Contains(finding, diagnosis.Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(-70, false)]
    [InlineData(61, false)]
    public async Task E16_a_clock_that_is_wrong_is_found(int secondsAhead, bool isWell)
    {
        var theirs = TimeProvider.System.GetUtcNow().AddSeconds(-secondsAhead);
        var wire = new ScriptedWire().Plan("auth.test", ScriptedWire.Ok("{}") with { AnsweredAt = theirs });
        await using var rig = await SlackRig.StartAsync(wire);

        var found = await rig.Probe.ProbeAsync(CancellationToken.None);

        Assert.Equal(isWell, found[1].IsWell);
        Assert.Equal(isWell, rig.Probe.Known.Count == 0);
    }

    private static SlackAnswer User(string members) =>
        ScriptedWire.Ok("{\"ok\":true,\"user\":{\"id\":\"U0001\"," + members + "}}");

    private static async Task<AccountProfile> FindAsync(SlackAnswer answer)
    {
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan("users.info", answer));
        return await rig.Accounts.FindAsync(Ida, CancellationToken.None);
    }
}
