using CareBot.Teams;
using CareBot.Teams.Wire;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Teams;

/// <summary>The real way out, to servers on loopback, with a login that is scripted.</summary>
internal sealed class ConnectorUnderTest : IDisposable
{
    private readonly TeamsHttp _http;

    public ConnectorUnderTest()
    {
        Health = new TeamsHealth(Clock);
        _http = new TeamsHttp(Health, Options);
        Connector = new TeamsConnector(_http, Login, new ServiceHosts(Options), Options, Clock);
    }

    public static TeamsOptions Options { get; } = TeamsSetup.Options with { AllowedServiceHosts = ["localhost"] };

    public FakeClock Clock { get; } = new(TestKey.Now);

    public TeamsHealth Health { get; }

    public ScriptedLogin Login { get; } = new();

    public TeamsConnector Connector { get; }

    public Task<TeamsAnswer> PostAsync(Uri service, string path = "v3/conversations/a%3A1%2Fx/activities") =>
        Connector.SendAsync(
            new TeamsConnector.Call(HttpMethod.Post, service, path, """{"a":"ä"}"""),
            CancellationToken.None
        );

    public void Dispose() => _http.Dispose();

    internal sealed class ScriptedLogin : ITeamsLogin
    {
        public List<bool> Asked { get; } = [];

        public LoginToken? Instead { get; set; }

        public Task<LoginToken> GetAsync(bool fresh, CancellationToken cancellationToken)
        {
            Asked.Add(fresh);
            return Task.FromResult(Instead ?? new LoginToken.Got(fresh ? "fresh-token" : "old-token"));
        }
    }
}
