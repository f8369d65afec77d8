using CareBot.Core.Digests;
using CareBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CareBot.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Nothing_set_is_right_in_development()
    {
        var settings = Need(Read("Development"));

        Assert.Equal("http://127.0.0.1:5080", Assert.Single(settings.Urls));
        Assert.True(settings.IsOnLoopback);
        Assert.Equal("Data Source=data/carebot.db", settings.Storage.ConnectionString.Value);
        Assert.True(settings.Web.Enabled);
        Assert.Equal(new WeeklyTime(DayOfWeek.Monday, new TimeOnly(8, 0)), settings.Digest);
        Assert.Equal(5, settings.Teams.AllowedServiceHosts.Count);
        Assert.Equal("https://api.botframework.com", Assert.Single(settings.Teams.OpenIdMetadata).Issuer);
    }

    [Fact]
    public void The_rehearsal_page_is_off_by_itself_in_production() =>
        Assert.False(Need(Read("Production")).Web.Enabled);

    [Fact]
    public void A_blank_value_is_not_set()
    {
        var settings = Need(Read("Development", ("Digest:Day", " "), ("Web:Enabled", ""), ("Teams:AppId", null)));

        Assert.Equal(DayOfWeek.Monday, settings.Digest.Day);
        Assert.True(settings.Web.Enabled);
    }

    [Fact]
    public void A_file_is_looked_for_in_the_working_folder_and_then_beside_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("carebot-settings");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "samples"));
            File.WriteAllText(Path.Combine(folder.FullName, "samples", "people.csv"), "id");

            var settings = Need(
                SettingsReader.Read(Configuration(("Policy:Path", "no.yaml")), "Development", folder.FullName)
            );

            Assert.Equal(Path.Combine(folder.FullName, "samples", "people.csv"), settings.PeoplePath);
            Assert.Equal(Path.Combine(AppContext.BaseDirectory, "samples", "stores.csv"), settings.StoresPath);
            var missing = Assert.Single(settings.MissingFiles());
            Assert.Equal("Policy:Path", missing.Key);
            Assert.Contains(Path.Combine(folder.FullName, "no.yaml"), missing.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Urls", "127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("Urls", "http://127.0.0.1:99999", "http://127.0.0.1:5080")]
    [InlineData("Urls", "ftp://127.0.0.1", "http://127.0.0.1:5080")]
    [InlineData("Urls", "http://127.0.0.1:5080/path", "http://127.0.0.1:5080")]
    [InlineData("Storage:Provider", "Sqlit", "Did you mean 'Sqlite'?")]
    [InlineData("Storage:Provider", "1", "expected Sqlite, PostgreSql")]
    [InlineData("Storage:Provider", "PostgreSql", "comes later")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=carebot", "expected one like Data Source=")]
    [InlineData("Storage:ConnectionString", "Cache=Shared", "expected one like Data Source=")]
    [InlineData("Slack:Enabled", "maybe", "expected true or false")]
    [InlineData("Slack:BotToken", "xoxp-1", "xoxb-")]
    [InlineData("Slack:ApiBaseUrl", "http://slack.com/api/", "http on loopback")]
    [InlineData("Slack:ApiBaseUrl", "https://me@slack.com/api/", "expected an https address")]
    [InlineData("Slack:ApiBaseUrl", "slack", "expected an https address")]
    [InlineData("Teams:AppId", "carebot", "expected one like 11111111-")]
    [InlineData("Teams:AppType", "Single", "SingleTenant, MultiTenant, UserAssignedMSI")]
    [InlineData("Teams:TenantId", "harbour", "expected one like 11111111-")]
    [InlineData("Teams:LoginUrl", "http://login.example", "http on loopback")]
    [InlineData("Teams:OpenIdMetadata:0:Metadata", "http://keys.example", "http on loopback")]
    [InlineData("Teams:AllowedServiceHosts:0", "https://smba.example/", "is not a host")]
    [InlineData("Teams:Authentication", "None", "expected Required, Off")]
    [InlineData("Teams:Authentication", "Off", "expected Required")]
    [InlineData("Web:Enabled", "yes", "expected true or false")]
    [InlineData("Web:LoginSecret", "short", "at least 16 characters")]
    [InlineData("Digest:Day", "Mon", "Monday")]
    [InlineData("Digest:Time", "8 am", "expected one like 08:00")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://*:80", "expected them in Urls", "Kestrel:Endpoints")]
    [InlineData("Storage:Conection", "x", "There is no such setting.")]
    [InlineData("Slack:SigningSecrets", "x", "Did you mean 'Slack:SigningSecret'?")]
    [InlineData("Teams:OpenIdMetadata:0:Isuer", "x", "Did you mean 'Teams:OpenIdMetadata:0:Issuer'?")]
    [InlineData("Policy:Path:Deeper", "x", "There is no such setting.")]
    [InlineData("Polcy:Path", "x", "Did you mean 'Policy'?", "Polcy")]
    public void A_wrong_value_is_answered_with_its_key_and_what_was_expected(
        string key,
        string value,
        string expected,
        string? told = null
    )
    {
        var reading = Read("Production", (key, value));

        Assert.Null(reading.Settings);
        Assert.Contains(
            reading.Problems,
            problem => problem.Key == (told ?? key) && problem.Message.Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var reading = Read(
            "Production",
            ("Digest:Day", "x"),
            ("Digest:Time", "x"),
            ("Web:Enabled", "x"),
            ("Digest:Hour", "8")
        );

        Assert.Equal("Digest:Day Digest:Hour Digest:Time Web:Enabled", Keys(reading));
    }

    [Fact]
    public void A_channel_that_is_switched_on_says_all_that_it_needs()
    {
        var reading = Read("Production", ("Slack:Enabled", "true"), ("Teams:Enabled", "true"));

        Assert.Equal("Slack:BotToken Slack:SigningSecret Teams:AppId Teams:ClientSecret Teams:TenantId", Keys(reading));
    }

    [Fact]
    public void Slack_by_OAuth_needs_a_secret_and_a_way_back()
    {
        var reading = Read(
            "Production",
            ("Slack:Enabled", "true"),
            ("Slack:SigningSecret", "s"),
            ("Slack:ClientId", "1.2")
        );

        Assert.Equal("Slack:ClientSecret Slack:PublicUrl", Keys(reading));
    }

    [Fact]
    public void Slack_in_socket_mode_needs_no_signing_secret() =>
        Assert.Empty(
            Read(
                "Production",
                ("Slack:Enabled", "true"),
                ("Slack:AppToken", "xapp-1"),
                ("Slack:BotToken", "xoxb-1")
            ).Problems
        );

    [Theory]
    [InlineData("Slack:AppToken", "xoxb-1", "starts with xapp-")]
    [InlineData("Slack:Workspaces:0", "care", "T0123ABCD")]
    [InlineData("Teams:Tenants:0", "contoso", "11111111-2222-3333-4444-555555555555")]
    [InlineData("Slack:PublicUrl", "http://carebot.example.com", "expected an https address")]
    public void A_channel_setting_of_the_wrong_shape_is_refused(string key, string value, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Read("Production", (key, value)).Problems).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_base_address_may_lack_its_last_slash() =>
        Assert.Equal(
            new Uri("http://127.0.0.1:9000/api/"),
            Need(Read("Production", ("Slack:ApiBaseUrl", "http://127.0.0.1:9000/api"))).Slack.ApiBaseUrl
        );

    [Fact]
    public void A_loopback_service_host_may_be_named() =>
        Assert.Equal(
            ["127.0.0.1"],
            Need(Read("Production", ("Teams:AllowedServiceHosts:0", "127.0.0.1"))).Teams.AllowedServiceHosts
        );

    [Fact]
    public void A_managed_identity_needs_no_secret()
    {
        var reading = Read(
            "Production",
            ("Teams:Enabled", "true"),
            ("Teams:AppType", "UserAssignedMSI"),
            ("Teams:AppId", "11111111-2222-3333-4444-555555555555")
        );

        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_secret_and_a_certificate_at_once_are_refused() =>
        Assert.Equal(
            "Teams:CertificatePath",
            Keys(Read("Production", ("Teams:ClientSecret", "x"), ("Teams:CertificatePath", "y")))
        );

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5080", true)]
    [InlineData("Development", "http://localhost:5080;http://[::1]:5081", true)]
    [InlineData("Production", "http://127.0.0.1:5080", false)]
    [InlineData("Staging", "http://127.0.0.1:5080", false)]
    [InlineData("Development", "http://0.0.0.0:5080", false)]
    [InlineData("Development", "http://*:5080", false)]
    [InlineData("Development", "http://+:5080", false)]
    [InlineData("Development", "http://[::]:5080", false)]
    [InlineData("Development", "http://127.0.0.1:5080;http://192.168.0.7:5080", false)]
    [InlineData("Development", "http://carebot.example:5080", false)]
    [InlineData("Development", "http://127.0.0.1.example:5080", false)]
    public void Unproven_requests_are_taken_in_development_on_loopback_only(string environment, string urls, bool right)
    {
        var reading = Read(environment, ("Teams:Authentication", "Off"), ("Urls", urls), ("Web:Enabled", "false"));

        Assert.Equal(right ? "" : "Teams:Authentication", Keys(reading));
    }

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5080", "", true)]
    [InlineData("Development", "http://0.0.0.0:5080", "", false)]
    [InlineData("Development", "http://0.0.0.0:5080", "sixteen-letters!", true)]
    [InlineData("Production", "http://127.0.0.1:5080", "", false)]
    [InlineData("Production", "http://0.0.0.0:5080", "sixteen-letters!", true)]
    public void The_rehearsal_page_asks_for_a_secret_wherever_others_could_come_by(
        string environment,
        string urls,
        string secret,
        bool right
    )
    {
        var reading = Read(environment, ("Web:Enabled", "true"), ("Urls", urls), ("Web:LoginSecret", secret));

        Assert.Equal(right ? "" : "Web:LoginSecret", Keys(reading));
    }

    [Fact]
    public void Plain_http_is_taken_on_loopback()
    {
        var settings = Need(
            Read(
                "Production",
                ("Slack:ApiBaseUrl", "http://127.0.0.1:9000/api/"),
                ("Teams:LoginUrl", "http://localhost:9001")
            )
        );

        Assert.Equal(9000, settings.Slack.ApiBaseUrl.Port);
    }

    [Fact]
    public void A_list_that_is_set_takes_the_place_of_the_default_one()
    {
        var settings = Need(Read("Production", ("Teams:AllowedServiceHosts:0", "fake.example")));

        Assert.Equal("fake.example", Assert.Single(settings.Teams.AllowedServiceHosts));
    }

    [Fact]
    public void Secrets_are_never_written_out()
    {
        var set = new (string, string?)[]
        {
            ("Teams:ClientSecret", "hush-hush-1"),
            ("Web:LoginSecret", "hush"),
            ("Slack:BotToken", "hush-hush-2"),
            ("Storage:ConnectionString", "Host=hush"),
        };

        var wrong = Read("Production", set);
        var right = Need(
            Read("Production", ("Web:LoginSecret", "hush-hush-hush-hush"), ("Teams:ClientSecret", "hush"))
        );

        Assert.DoesNotContain("hush", string.Join('\n', wrong.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", right.ToString(), StringComparison.Ordinal);
    }

    internal static IConfiguration Configuration(params (string Key, string? Value)[] set) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(set.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))
            .Build();

    internal static CareBotSettings Need(SettingsReading reading) =>
        reading.Settings ?? throw new ArgumentException(string.Join('\n', reading.Problems), nameof(reading));

    private static SettingsReading Read(string environment, params (string Key, string? Value)[] set) =>
        SettingsReader.Read(Configuration(set), environment, AppContext.BaseDirectory);

    private static string Keys(SettingsReading reading) =>
        string.Join(' ', reading.Problems.Select(problem => problem.Key).Order(StringComparer.Ordinal));
}
