namespace CareBot.Tests.Fakes.Teams;

/// <summary>The Teams side of the wire, all of it, on loopback: who signs, who issues tokens, and the connector.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private FakeTeams(TimeProvider clock)
    {
        Clock = clock;
        Metadata = new FakeMetadata("https://api.botframework.com", clock);
        Login = new FakeLogin(AppId, HomeTenantId.ToString("D"), clock);
        Connector = new FakeConnector(Login, AppId, clock);
        Signer = new TokenSigner(Metadata, AppId, TimeProvider.System);
        Home = AddTenant(HomeTenantId, "emea");
    }

    public static Guid AppId { get; } = new("11111111-1111-1111-1111-111111111111");

    public static Guid HomeTenantId { get; } = new("22222222-2222-2222-2222-222222222222");

    public TimeProvider Clock { get; }

    public FakeMetadata Metadata { get; }

    public FakeLogin Login { get; }

    public FakeConnector Connector { get; }

    public TokenSigner Signer { get; }

    /// <summary>Gets the tenant in which the bot is registered.</summary>
    public TeamsTenant Home { get; }

    /// <summary>Gets the bot's own id in Teams.</summary>
    public static string BotId => $"28:{AppId:D}";

    /// <summary>Starts all three servers.</summary>
    /// <param name="clock">For tokens, ids and rates; null for the real time.</param>
    public static async Task<FakeTeams> StartAsync(TimeProvider? clock = null)
    {
        var teams = new FakeTeams(clock ?? TimeProvider.System);
        await teams.Metadata.Server.UpAsync();
        await teams.Login.Server.UpAsync();
        await teams.Connector.Server.UpAsync();
        return teams;
    }

    /// <summary>Adds a customer's tenant.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="region">The last part of its service address; another one for each tenant.</param>
    public TeamsTenant AddTenant(Guid id, string region)
    {
        var tenant = new TeamsTenant(id, region);
        Connector.Add(tenant);
        return tenant;
    }

    /// <summary>Returns the settings with which the real program talks to this fake, as command line arguments.</summary>
    public IReadOnlyList<string> Settings(params IEnumerable<TeamsTenant> tenants) =>
        [
            "--Teams:Enabled=true",
            $"--Teams:AppId={AppId:D}",
            "--Teams:AppType=SingleTenant",
            $"--Teams:TenantId={HomeTenantId:D}",
            $"--Teams:ClientSecret={Login.Secret}",
            $"--Teams:OpenIdMetadata:0:Metadata={Metadata.Address}",
            $"--Teams:OpenIdMetadata:0:Issuer={Metadata.Issuer}",
            $"--Teams:LoginUrl={Login.Server.Address.GetLeftPart(UriPartial.Authority)}",
            "--Teams:AllowedServiceHosts:0=127.0.0.1",
            .. tenants.Select((tenant, at) => $"--Teams:Tenants:{at}={tenant.Id:D}"),
        ];

    public async ValueTask DisposeAsync()
    {
        await Metadata.DisposeAsync();
        await Login.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
