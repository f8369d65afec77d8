using CareBot.Slack;
using CareBot.Slack.Installations;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Slack;

/// <summary>Tokens are renewed once, kept sealed, and given up only when Slack means it.</summary>
public sealed class InstallationTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan AlmostTheEnd = TimeSpan.FromHours(10.5);
    private static readonly TimeSpan PastTheEnd = TimeSpan.FromHours(12.5);

    private readonly FakeClock _clock = new(DateTimeOffset.FromUnixTimeSeconds(1763798400));
    private readonly MemoryRecords _records = new();
    private FakeSlack? _slack;
    private SlackWorkspace? _team;
    private SlackReplica? _replica;
    private SlackReplica? _other;

    private FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");
    private SlackWorkspace Team => _team ?? throw new InvalidOperationException("Not started.");
    private SlackReplica Replica => _replica ?? throw new InvalidOperationException("Not started.");
    private SlackReplica Other => _other ?? throw new InvalidOperationException("Not started.");
    private int Refreshes => Slack.Ledger.Calls.Count(IsRefresh);

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync(_clock);
        _slack.Tokens.Rotate = true;
        _team = _slack.AddWorkspace("T0001");
        _replica = new SlackReplica(_slack, _records);
        _other = new SlackReplica(_slack, _records);
    }

    public async Task DisposeAsync() => await Slack.DisposeAsync();

    public void Dispose()
    {
        _replica?.Dispose();
        _other?.Dispose();
    }

    [Fact]
    public async Task E56_of_two_replicas_one_refreshes_and_both_have_the_new_token()
    {
        var stale = await Replica.InstallAsync(Slack, Team);
        _clock.Move(PastTheEnd);

        var found = await Task.WhenAll(
            Replica.Stored.RefreshAsync(stale, CancellationToken.None),
            Replica.Stored.RefreshAsync(stale, CancellationToken.None),
            Other.Stored.RefreshAsync(stale, CancellationToken.None),
            Other.Stored.RefreshAsync(stale, CancellationToken.None)
        );

        Assert.Equal(1, Refreshes);
        var token = Assert.Single(found.Select(at => at?.Token).Distinct());
        Assert.NotNull(token);
        Assert.NotEqual(stale.Token, token);
        Assert.Null(await Other.TryTokenAsync(token));
    }

    [Fact]
    public async Task Tokens_are_renewed_two_hours_ahead_and_no_sooner()
    {
        var first = await Replica.InstallAsync(Slack, Team);

        _clock.Move(TimeSpan.FromHours(9.9));
        await Replica.Watch.LookAsync(CancellationToken.None);
        Assert.Equal(0, Refreshes);
        _clock.Move(TimeSpan.FromHours(0.2));
        await Replica.Watch.LookAsync(CancellationToken.None);
        await Other.Watch.LookAsync(CancellationToken.None);

        Assert.Equal(1, Refreshes);
        Assert.NotEqual(first.Token, (await Other.FindAsync("T0001"))?.Token);
    }

    [Fact]
    public async Task A_renewal_that_did_not_reach_slack_is_tried_again()
    {
        var stale = await Replica.InstallAsync(Slack, Team);
        _clock.Move(PastTheEnd);
        Slack.Faults.Next("oauth.v2.access", SlackFault.Server(503));

        Assert.Null(await Replica.Stored.RefreshAsync(stale, CancellationToken.None));
        Assert.False((await Replica.FindAsync("T0001"))?.IsBroken);
        var fresh = await Replica.Stored.RefreshAsync(stale, CancellationToken.None);

        Assert.NotNull(fresh);
        Assert.Null(await Replica.TryTokenAsync(fresh.Token));
    }

    [Fact]
    public async Task A_renewal_whose_answer_was_lost_leaves_the_old_token_until_its_end_and_is_told()
    {
        var old = await Replica.InstallAsync(Slack, Team);
        _clock.Move(AlmostTheEnd);
        Slack.Faults.Next("oauth.v2.access", SlackFault.Cut(afterEffect: true));

        await Replica.Watch.LookAsync(CancellationToken.None);
        await Replica.Watch.LookAsync(CancellationToken.None);
        await Replica.Watch.LookAsync(CancellationToken.None);

        Assert.Equal(2, Refreshes);
        var still = await Replica.FindAsync("T0001");
        Assert.Equal((old.Token, false), (still?.Token, still?.IsBroken));
        var told = Assert.Single(await Replica.Probe.ProbeAsync(CancellationToken.None));
        Assert.Contains("stops at 2025-11-22 20:00 UTC", told.Finding, StringComparison.Ordinal);
        _clock.Move(TimeSpan.FromHours(2));
        Assert.Null(await Replica.Stored.RefreshAsync(old, CancellationToken.None));
        Assert.True((await Replica.FindAsync("T0001"))?.IsBroken);
        Assert.Single(Replica.Health.Known);
    }

    [Fact]
    public async Task A_pair_that_the_database_would_not_take_is_not_lost()
    {
        var stale = await Replica.InstallAsync(Slack, Team);
        _clock.Move(PastTheEnd);
        // The claim is the first write, the pair the second.
        _records.FailingWrite = 2;
        await Assert.ThrowsAsync<IOException>(() => Replica.Stored.RefreshAsync(stale, CancellationToken.None));

        _clock.Move(TimeSpan.FromMinutes(1));
        var fresh = await Replica.Stored.RefreshAsync(stale, CancellationToken.None);

        Assert.Equal(1, Refreshes);
        Assert.NotNull(fresh);
        Assert.Null(await Replica.TryTokenAsync(fresh.Token));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_lose_the_tokens()
    {
        var stale = await Replica.InstallAsync(Slack, Team);
        _clock.Move(PastTheEnd);
        Slack.Faults.Next("oauth.v2.access", SlackFault.Slow(TimeSpan.FromMilliseconds(300)));
        using var hasty = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Replica.Stored.RefreshAsync(stale, hasty.Token));
        var fresh = await Replica.Stored.RefreshAsync(stale, CancellationToken.None);

        Assert.Equal(1, Refreshes);
        Assert.NotNull(fresh);
    }

    [Fact]
    public async Task E56_a_dead_token_breaks_the_installation_for_every_replica()
    {
        await Replica.InstallAsync(Slack, Team);
        Slack.Tokens.Kill("T0001");

        await Replica.Stored.BreakAsync("T0001", "token_revoked", CancellationToken.None);

        Assert.True((await Replica.FindAsync("T0001"))?.IsBroken);
        Assert.True((await Other.FindAsync("T0001"))?.IsBroken);
        Assert.Contains("token_revoked", Assert.Single(Replica.Health.Known).Finding, StringComparison.Ordinal);
        await Other.Watch.LookAsync(CancellationToken.None);
        Assert.Single(Other.Health.Known);
    }

    [Fact]
    public async Task An_error_about_an_old_token_does_not_break_a_new_one()
    {
        await Replica.InstallAsync(Slack, Team);

        await Replica.Stored.BreakAsync("T0001", "token_revoked", CancellationToken.None);

        Assert.False((await Replica.FindAsync("T0001"))?.IsBroken);
    }

    [Fact]
    public async Task A_token_that_comes_back_to_life_is_used_again()
    {
        var at = await Replica.InstallAsync(Slack, Team);
        var token = Slack.Tokens.Find(at.Token);
        Assert.NotNull(token);
        token.DeadBecause = "account_inactive";
        await Replica.Stored.BreakAsync("T0001", "account_inactive", CancellationToken.None);

        token.DeadBecause = null;
        await Replica.Watch.LookAsync(CancellationToken.None);

        Assert.False((await Replica.FindAsync("T0001"))?.IsBroken);
        Assert.Empty(Replica.Health.Known);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_uninstallation_forgets_the_tokens_in_whatever_order_it_is_told(bool removedFirst)
    {
        await Replica.InstallAsync(Slack, Team);
        Slack.Tokens.Kill("T0001", "account_inactive");

        if (removedFirst)
            await Replica.Stored.RemoveAsync("T0001", CancellationToken.None);
        await Replica.Stored.BreakAsync("T0001", "tokens_revoked", CancellationToken.None);
        await Replica.Stored.RemoveAsync("T0001", CancellationToken.None);

        Assert.Null(await Replica.FindAsync("T0001"));
        Assert.Null(await Other.FindAsync("T0001"));
        Assert.Null(Assert.Single(await Replica.Book.ListAsync(CancellationToken.None)).Kept.Tokens);
        Assert.Empty(Replica.Health.Known);
    }

    [Fact]
    public async Task E33_a_late_uninstallation_does_not_touch_what_was_installed_again()
    {
        await Replica.InstallAsync(Slack, Team);
        Slack.Tokens.Kill("T0001");
        _clock.Move(TimeSpan.FromMinutes(1));
        var again = await Replica.InstallAsync(Slack, Team);

        await Replica.Stored.BreakAsync("T0001", "tokens_revoked", CancellationToken.None);
        await Replica.Stored.RemoveAsync("T0001", CancellationToken.None);

        Assert.Equal(again, await Replica.FindAsync("T0001"));
    }

    [Fact]
    public async Task Installing_again_mends_what_was_broken()
    {
        await Replica.InstallAsync(Slack, Team);
        Slack.Tokens.Kill("T0001");
        await Replica.Stored.BreakAsync("T0001", "tokens_revoked", CancellationToken.None);

        await Replica.InstallAsync(Slack, Team);

        Assert.False((await Replica.FindAsync("T0001"))?.IsBroken);
        Assert.Single(await Replica.Book.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_enterprise_is_found_by_its_own_id_and_its_teams_are_not()
    {
        var inside = Slack.AddWorkspace("T0009", "E0001");

        var at = await Replica.InstallAsync(Slack, inside, orgWide: true);

        Assert.Equal(("E0001", null, "E0001"), (at.Tenant, at.TeamId, at.EnterpriseId));
        Assert.Null(await Replica.FindAsync("T0009"));
    }

    [Fact]
    public async Task E58_two_workspaces_keep_their_own_tokens()
    {
        var first = await Replica.InstallAsync(Slack, Team);
        var second = await Replica.InstallAsync(Slack, Slack.AddWorkspace("T0002"));

        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(first.Token, (await Other.FindAsync("T0001"))?.Token);
        Assert.Equal(second.Token, (await Other.FindAsync("T0002"))?.Token);
    }

    [Fact]
    public async Task The_database_holds_no_token_and_another_secret_opens_none()
    {
        var at = await Replica.InstallAsync(Slack, Team);
        using var changed = new SlackReplica(Slack, _records, "another-client-secret");

        Assert.All(_records.All, record => Assert.DoesNotMatch("xox[a-z]*[-.]", record.Body));
        Assert.DoesNotContain(at.Token, at.ToString(), StringComparison.Ordinal);
        Assert.True((await changed.FindAsync("T0001"))?.IsBroken);
        await changed.Watch.LookAsync(CancellationToken.None);
        Assert.Contains("tokens_unreadable", Assert.Single(changed.Health.Known).Finding, StringComparison.Ordinal);
        var told = Assert.Single(await changed.Probe.ProbeAsync(CancellationToken.None));
        Assert.Contains("Slack:ClientSecret", told.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_pair_opens_only_at_its_own_place_and_unchanged()
    {
        var vault = new TokenVault("secret");
        var pair = new TokenPair("xoxb-1", "xoxe-1");
        var text = vault.Seal(pair, "-|T0001");
        var bytes = Convert.FromBase64String(text);
        bytes[^1] ^= 1;

        Assert.Equal(pair, vault.Open(text, "-|T0001"));
        Assert.NotEqual(text, vault.Seal(pair, "-|T0001"));
        Assert.Null(vault.Open(text, "-|T0002"));
        Assert.Null(vault.Open(Convert.ToBase64String(bytes), "-|T0001"));
        Assert.Null(vault.Open("AAAA", "-|T0001"));
        Assert.Null(vault.Open("no base64!", "-|T0001"));
        Assert.Null(vault.Open(null, "-|T0001"));
    }

    [Fact]
    public async Task Where_both_kinds_are_used_the_installed_one_comes_first_and_each_is_broken_by_itself()
    {
        var installed = await Replica.InstallAsync(Slack, Team);
        var byHand = Slack.AddWorkspace("T0002").BotToken;
        var options = new SlackOptions { BotToken = byHand };
        var both = new CombinedInstallations(Replica.Stored, new SingleInstallation(options, Replica.Wire, _clock));

        Assert.Equal(byHand, (await both.FindAsync("T0002", CancellationToken.None))?.Token);
        Assert.Equal(installed, await both.FindAsync("T0001", CancellationToken.None));
        Slack.Tokens.Kill("T0002");
        await both.BreakAsync("T0002", "token_revoked", CancellationToken.None);
        Assert.True((await both.FindAsync("T0002", CancellationToken.None))?.IsBroken);
        Assert.False((await both.FindAsync("T0001", CancellationToken.None))?.IsBroken);
        Slack.Tokens.Kill("T0001");
        await both.BreakAsync("T0001", "token_revoked", CancellationToken.None);
        Assert.True((await both.FindAsync("T0001", CancellationToken.None))?.IsBroken);
    }

    private static bool IsRefresh(FakedCall call) =>
        call.Method == "oauth.v2.access" && call.Arguments["grant_type"]?.ToString() == "refresh_token";
}
