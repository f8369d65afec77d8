using CareBot.Core.Ports;
using CareBot.Teams;
using CareBot.Teams.Wire;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Teams;

/// <summary>What doctor is told about Teams.</summary>
public sealed class TeamsProbeTests : IDisposable
{
    private readonly FakeClock _clock = new(TestKey.Now);
    private readonly TestKey _key = new("test-1", "msteams");
    private readonly ConnectorUnderTest.ScriptedLogin _login = new();
    private readonly TeamsHealth _health;
    private readonly MemoryMetadata _metadata;

    public TeamsProbeTests() => (_health, _metadata) = (new TeamsHealth(_clock), new MemoryMetadata(_key));

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task All_is_well()
    {
        var found = await ProbeAsync();

        Assert.All(found, one => Assert.True(one.IsWell, one.Finding));
        Assert.Contains(found, one => one.Finding == "login.botframework.com has 1 keys, 1 of them for Teams.");
        Assert.Equal([true], _login.Asked);
    }

    [Fact]
    public async Task Whatever_is_wrong_is_named_with_what_to_do()
    {
        _metadata.IsDown = true;
        _login.Instead = new LoginToken.NotNow("timeout");
        _health.SawDate(TestKey.Now.AddMinutes(-6));

        var found = await ProbeAsync();

        Assert.Equal(3, found.Count);
        Assert.All(found, one => Assert.False(one.IsWell));
        Assert.All(found, one => Assert.False(string.IsNullOrEmpty(one.Mend)));
        Assert.Contains(found, one => one.Finding.Contains("6 minutes ahead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_are_not_for_Teams_are_the_wrong_keys()
    {
        _key.Endorsements = ["webchat"];

        Assert.Contains(
            await ProbeAsync(),
            one => !one.IsWell && one.Mend?.Contains("Teams:OpenIdMetadata", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public async Task Nothing_is_asked_where_nothing_has_to_be_proved()
    {
        var found = await ProbeAsync(TeamsSetup.Options with { RequiresAuthentication = false });

        Assert.True(Assert.Single(found).IsWell);
        Assert.Empty(_login.Asked);
        Assert.Equal(0, _metadata.Fetches);
    }

    private Task<IReadOnlyList<Diagnosis>> ProbeAsync(TeamsOptions? options = null) =>
        new TeamsProbe(
            _login,
            new MetadataReader(_ => _metadata, _clock),
            options ?? TeamsSetup.Options,
            _health
        ).ProbeAsync(CancellationToken.None);
}
