using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>One of several processes that share a database: all that it knows of its installations.</summary>
internal sealed class SlackReplica : IDisposable
{
    private readonly HttpWire _wire;
    private readonly OAuthExchange _exchange;
    private readonly TimeProvider _clock;

    public SlackReplica(FakeSlack slack, IChannelRecords records, string? clientSecret = null)
    {
        _clock = slack.Clock;
        var options = new SlackOptions
        {
            Enabled = true,
            SigningSecrets = [slack.App.SigningSecret],
            ClientId = slack.App.ClientId,
            ClientSecret = clientSecret ?? slack.App.ClientSecret,
            PublicUrl = new Uri("https://care.example.com/"),
            ApiBaseUrl = slack.ApiBaseUrl,
        };
        _wire = new HttpWire(options, _clock);
        Book = new InstallationBook(records);
        Vault = new TokenVault(options.ClientSecret);
        Health = new SlackHealth(_clock);
        States = new InstallStates(options.ClientSecret, records, _clock);
        _exchange = new OAuthExchange(options, _wire);
        var renewal = new TokenRenewal(Book, Vault, _exchange, _clock, NullLogger<TokenRenewal>.Instance);
        Stored = new StoredInstallations(
            Book,
            Vault,
            renewal,
            _wire,
            Health,
            _clock,
            NullLogger<StoredInstallations>.Instance
        );
        Watch = new InstallationWatch(
            Book,
            Vault,
            renewal,
            Stored,
            _wire,
            Health,
            States,
            _clock,
            NullLogger<InstallationWatch>.Instance
        );
        Probe = new InstallationProbe(Book, Vault, _wire);
    }

    public ISlackWire Wire => _wire;
    public InstallationBook Book { get; }
    public TokenVault Vault { get; }
    public SlackHealth Health { get; }
    public InstallStates States { get; }
    public StoredInstallations Stored { get; }
    public InstallationWatch Watch { get; }
    public InstallationProbe Probe { get; }

    /// <summary>Installs the app, as after an administrator's consent.</summary>
    public async Task<SlackInstallation> InstallAsync(FakeSlack slack, SlackWorkspace workspace, bool orgWide = false)
    {
        var code = slack.Tokens.IssueCode(workspace, _exchange.Redirect.AbsoluteUri, orgWide);
        var answer = await _exchange.ExchangeAsync(code, CancellationToken.None);
        var grant = OAuthGrant.TryRead(answer.Body, _clock.GetUtcNow());
        Assert.NotNull(grant);
        var kept = new KeptInstallation(grant.EnterpriseId, grant.TeamId, grant.BotUserId)
        {
            EndsAt = grant.EndsAt,
            InstalledAt = _clock.GetUtcNow(),
        };
        kept = kept with { Tokens = Vault.Seal(grant.Tokens, kept.Key) };
        await Book.InstallAsync(kept, CancellationToken.None);
        Stored.Forget(kept.Tenant);
        return await FindAsync(kept.Tenant) ?? throw new InvalidOperationException("It was not kept.");
    }

    public Task<SlackInstallation?> FindAsync(string tenant) => Stored.FindAsync(tenant, CancellationToken.None);

    /// <summary>Asks Slack who a token is.</summary>
    /// <returns>Slack's error code; null if it works.</returns>
    public async Task<string?> TryTokenAsync(string token) =>
        (await _wire.CallAsync(new SlackCall("auth.test", token), CancellationToken.None)).Error;

    public void Dispose()
    {
        Watch.Dispose();
        _wire.Dispose();
    }
}
