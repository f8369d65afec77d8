using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>Where our token may go.</summary>
public sealed class ServiceHostsTests
{
    private static readonly ServiceHosts Public = new(TeamsSetup.Options);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://SMBA.TrafficManager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://europe.directline.botframework.com")]
    public void Teams_own_hosts_are_allowed(string address) => Assert.True(Public.TryRead(address, out _));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.com")]
    [InlineData("https://smba.trafficmanager.net.")]
    [InlineData("https://evil.trafficmanager.net")]
    [InlineData("https://evil.smba.trafficmanager.net")]
    [InlineData("https://notsmba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net@evil.com")]
    [InlineData("https://evil.com@smba.trafficmanager.net")]
    [InlineData("https://:@smba.trafficmanager.net")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://127.0.0.1:8443/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]")]
    [InlineData("https://localhost/")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://smba.trafficmanager.net:8443")]
    [InlineData("https://smba.trafficmаnager.net")]
    [InlineData("https://xn--smba-trafficmnager-net.example")]
    [InlineData("https://smba.trafficmanager.net\\@evil.com")]
    [InlineData("https:\\\\smba.trafficmanager.net")]
    [InlineData("https://smba%2Etrafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?x=1")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://smba.trafficmanager.net/ x")]
    [InlineData(" https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/\r\nX-Evil: 1")]
    [InlineData("https://botframework.com")]
    [InlineData("https://.botframework.com")]
    [InlineData("https://notbotframework.com")]
    [InlineData("https://x.botframework.com.evil.com")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/teams")]
    [InlineData("")]
    [InlineData(null)]
    public void E8_everything_else_is_refused(string? address) => Assert.False(Public.TryRead(address, out _));

    [Theory]
    [InlineData("http://localhost:18100/teams", true)]
    [InlineData("https://localhost:18100", true)]
    [InlineData("http://127.0.0.1:18100", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    public void Loopback_host_that_is_listed_may_be_plain(string address, bool allowed)
    {
        var hosts = new ServiceHosts(TeamsSetup.Options with { AllowedServiceHosts = ["localhost"] });

        Assert.Equal(allowed, hosts.TryRead(address, out _));
    }

    [Theory]
    [InlineData("http://127.0.0.1:18100/_connector", true)]
    [InlineData("http://[::1]:18100/", true)]
    [InlineData("http://192.168.0.7/", false)]
    [InlineData("https://evil.example/", false)]
    public void Any_loopback_is_allowed_where_nobody_has_to_prove_anything(string address, bool allowed)
    {
        var hosts = new ServiceHosts(TeamsSetup.Options with { RequiresAuthentication = false });

        Assert.Equal(allowed, hosts.TryRead(address, out _));
    }

    [Fact]
    public void First_full_name_is_where_a_new_tenant_is_tried() =>
        Assert.Equal(new Uri("https://smba.trafficmanager.net/teams/"), Public.Default);
}
