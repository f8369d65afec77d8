using System.Net;
using System.Text.Json.Nodes;
using CareBot.Core.Ports;
using CareBot.Manifests;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Slack;

/// <summary>The whole program is installed by OAuth, as an administrator does it.</summary>
public sealed class OAuthTests : IAsyncLifetime, IDisposable
{
    private static readonly string Ida = SampleAccounts.SlackIdOf("priya");

    private FakeSlack? _slack;
    private ProgramInProcess? _program;
    private InstallingBrowser? _browser;
    private SlackWorkspace? _team;

    private FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");
    private ProgramInProcess Program => _program ?? throw new InvalidOperationException("Not started.");
    private InstallingBrowser Browser => _browser ?? throw new InvalidOperationException("Not started.");
    private SlackWorkspace Team => _team ?? throw new InvalidOperationException("Not started.");
    private IChannelRecords Records => Program.Services.GetRequiredService<IChannelRecords>();

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Tokens.Rotate = true;
        _team = _slack.AddWorkspace(SampleAccounts.SlackTeam);
        _team.AddUser(Ida, "Ida");
        _slack.Consent.Workspace = _team;
        _program = await ProgramInProcess.StartAsync(
            Guid.Parse("22222222-2222-2222-2222-222222222222"),
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={_slack.App.SigningSecret}",
            $"--Slack:ClientId={_slack.App.ClientId}",
            $"--Slack:ClientSecret={_slack.App.ClientSecret}",
            "--Slack:PublicUrl=https://care.example.com",
            $"--Slack:Workspaces:0={SampleAccounts.SlackTeam}",
            "--Slack:Workspaces:1=E0001",
            $"--Slack:ApiBaseUrl={_slack.ApiBaseUrl}"
        );
        _browser = new InstallingBrowser(_program.Client.BaseAddress ?? Slack.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        await Slack.DisposeAsync();
    }

    public void Dispose() => _browser?.Dispose();

    [Fact]
    public async Task Installs_says_how_to_start_and_answers_from_then_on()
    {
        var (status, page) = await Browser.InstallAsync();
        var ida = Person(Team);
        await ida.SayAsync("help");
        await Program.UntilAllIsSaidAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("CareBot is installed", page, StringComparison.Ordinal);
        Assert.Contains("help", page, StringComparison.Ordinal);
        Assert.Contains("keeps it as a case", ida.Sees.Latest.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Asks_for_no_more_rights_than_it_needs_and_ties_the_way_back_to_the_browser()
    {
        var page = await Browser.BeginAsync();

        var query = System.Web.HttpUtility.ParseQueryString(page.Query);
        Assert.Equal(Slack.BaseUrl.Authority, page.Authority);
        Assert.Equal("https://care.example.com/slack/oauth", query["redirect_uri"]);
        Assert.Equal(ScopesOfTheManifest(), query["scope"]);
        Assert.Contains("; secure", Browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", Browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", Browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; max-age=600", Browser.SetCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Believes_no_way_back_that_another_browser_began()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync());
        using var victim = new InstallingBrowser(new Uri(back.GetLeftPart(UriPartial.Authority)));

        var without = await victim.FollowAsync(back);
        await victim.BeginAsync();
        var withAnother = await victim.FollowAsync(back);

        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal(HttpStatusCode.BadRequest, withAnother.Status);
        Assert.Empty(Slack.Ledger.Of("oauth.v2.access"));
    }

    [Fact]
    public async Task A_way_back_works_once_and_leads_to_a_page_that_holds_no_code()
    {
        var back = await Browser.ConsentAsync(await Browser.BeginAsync());

        using var first = await Browser.GetAsync(back);
        using var second = await Browser.GetAsync(back);

        Assert.Equal("/slack/installed", first.Headers.Location?.OriginalString);
        Assert.Contains("no-store", first.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(first.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Single(Slack.Ledger.Of("oauth.v2.access"));
    }

    [Fact]
    public async Task Says_that_nothing_changed_when_it_was_called_off()
    {
        Slack.Consent.Workspace = null;

        var (status, page) = await Browser.InstallAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("called it off", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/slack/install\"", page, StringComparison.Ordinal);
        Assert.Empty(Slack.Ledger.Of("oauth.v2.access"));
    }

    [Fact]
    public async Task A_workspace_that_may_not_have_it_is_left_at_once()
    {
        Slack.Consent.Workspace = Slack.AddWorkspace("T0666");

        var (status, page) = await Browser.InstallAsync();

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("not among those", page, StringComparison.Ordinal);
        Assert.Equal("uninstalled T0666", Assert.Single(Slack.Ledger.Of("apps.uninstall")).Effect);
        Assert.Empty(await Records.ListAsync("slack", "installation", CancellationToken.None));
    }

    [Fact]
    public async Task Says_so_when_slack_does_not_confirm()
    {
        Slack.Faults.Next("oauth.v2.access", SlackFault.Error("invalid_code"));
        Slack.Faults.At("oauth.v2.access", 2, SlackFault.Server(500));
        Slack.Faults.At("oauth.v2.access", 3, SlackFault.Shape("""{"ok":true}"""));

        foreach (var _ in Enumerable.Range(1, 3))
        {
            var (status, page) = await Browser.InstallAsync();
            Assert.Equal(HttpStatusCode.BadGateway, status);
            Assert.Contains("did not confirm", page, StringComparison.Ordinal);
        }

        Assert.Empty(await Records.ListAsync("slack", "installation", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_of_what_came_with_the_request_stands_on_a_page()
    {
        var back = At("/slack/oauth?error=%3Cscript%3Ealert(1)%3C/script%3E&state=%3Cb%3E");

        using var answer = await Browser.GetAsync(back);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("script", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Somebody_who_does_it_in_a_loop_is_held_up()
    {
        var back = At("/slack/oauth?code=x&state=y");
        var statuses = new List<HttpStatusCode>();
        foreach (var _ in Enumerable.Range(1, 15))
            statuses.Add((await Browser.FollowAsync(back)).Status);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task An_enterprise_installs_once_for_all_its_workspaces()
    {
        var inside = Slack.AddWorkspace("T0009", "E0001");
        inside.IsOrgInstalled = true;
        Slack.Consent.Workspace = inside;
        Slack.Consent.IsOrgWide = true;

        var (status, _) = await Browser.InstallAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        var kept = Assert.Single(await Records.ListAsync("slack", "installation", CancellationToken.None));
        Assert.Equal("E0001|-", kept.Key);
        // A token has a hyphen or a dot; what was encrypted may spell anything else.
        Assert.DoesNotMatch("xox[a-z]*[-.]", kept.Body);
    }

    [Fact]
    public async Task After_an_uninstallation_nothing_is_sent_and_installing_again_works()
    {
        await Browser.InstallAsync();
        var ida = Person(Team);
        Slack.Tokens.Kill(Team.Id, "account_inactive");
        await ida.DeliverAsync(SlackEvents.TokensRevoked(Slack, Team));
        await ida.DeliverAsync(SlackEvents.AppUninstalled(Slack, Team));
        var before = Slack.Ledger.Calls.Count;

        await ida.SayAsync("help");
        Assert.Equal(before, Slack.Ledger.Calls.Count);
        await Browser.InstallAsync();
        await ida.SayAsync("help");
        await Program.UntilAllIsSaidAsync();

        Assert.NotEmpty(ida.Sees.FromBot);
    }

    private Uri At(string path) => new(Program.Client.BaseAddress ?? Slack.BaseUrl, path);

    private static string ScopesOfTheManifest()
    {
        var manifest = JsonNode.Parse(SlackManifest.Fill("https://care.example.com", socketMode: false, byHand: false));
        var scopes = manifest?["oauth_config"]?["scopes"]?["bot"]?.AsArray() ?? [];
        return string.Join(',', scopes.Select(scope => scope?.ToString()).Order(StringComparer.Ordinal));
    }

    private SlackPerson Person(SlackWorkspace team) => new(Slack, team, Ida, new WebhookWay(Slack, Program.Client));
}
