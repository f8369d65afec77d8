namespace CareBot.Tests.Fakes.Slack;

/// <summary>A Slack on this machine: it keeps Slack's rules, remembers all that it was asked, did and said, and fails on command.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly SlackServer _server;
    private readonly List<SlackWorkspace> _workspaces = [];

    private FakeSlack(TimeProvider clock)
    {
        Clock = clock;
        Rates = new SlackRates(clock);
        Tokens = new SlackTokens(this);
        Triggers = new SlackTriggers(this);
        ResponseUrls = new SlackResponseUrls(this);
        Sockets = new SlackSockets(this);
        Consent = new SlackConsent(this);
        _server = new SlackServer(new SlackFront(this).HandleAsync);
        Tokens.Add(new SlackToken(App.AppToken, []) { IsAppToken = true });
    }

    /// <summary>Gets the lock under which everything changes.</summary>
    public Lock Gate { get; } = new();
    public TimeProvider Clock { get; }
    public SlackCredentials App { get; } = new();
    public SlackLedger Ledger { get; } = new();
    public SlackFaults Faults { get; } = new();
    public SlackRates Rates { get; }
    public SlackTokens Tokens { get; }
    public SlackTriggers Triggers { get; }
    public SlackResponseUrls ResponseUrls { get; }
    public SlackSockets Sockets { get; }
    public SlackConsent Consent { get; }

    /// <summary>Gets or sets a value indicating whether too many calls are answered with 429.</summary>
    public bool EnforcesRates { get; set; }

    public IReadOnlyList<SlackWorkspace> Workspaces => _workspaces;
    public Uri BaseUrl => new($"http://127.0.0.1:{_server.Port}/");

    /// <summary>Gets the Web API, for the product's settings.</summary>
    public Uri ApiBaseUrl => new(BaseUrl, "api/");

    /// <summary>Starts it.</summary>
    /// <param name="clock">By which things end and are stamped; null for the real one.</param>
    public static async Task<FakeSlack> StartAsync(TimeProvider? clock = null)
    {
        var slack = new FakeSlack(clock ?? TimeProvider.System);
        await slack._server.StartAsync();
        return slack;
    }

    /// <summary>Adds a workspace in which the app is installed by hand.</summary>
    /// <param name="id">T….</param>
    /// <param name="enterprise">E… of its enterprise; null if it has none.</param>
    public SlackWorkspace AddWorkspace(string id, string? enterprise = null)
    {
        lock (Gate)
        {
            var workspace = new SlackWorkspace(this, id, enterprise);
            _workspaces.Add(workspace);
            Tokens.Add(new SlackToken(workspace.BotToken, [workspace]));
            return workspace;
        }
    }

    /// <summary>Goes down: open connections are cut, new ones refused.</summary>
    public Task GoDownAsync() => _server.StopAsync();

    /// <summary>Comes up again, at the same address.</summary>
    public Task ComeUpAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
