using CareBot.CommandLine;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Store;
using CareBot.Tests.Fakes;
using Moq;

namespace CareBot.Tests.CommandLine;

public sealed class DoctorCommandTests : IDisposable
{
    private static readonly string[] SlackOn =
    [
        "--Slack:Enabled=true",
        "--Slack:SigningSecret=0123456789abcdef",
        "--Slack:BotToken=xoxb-not-a-real-one",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-doctor");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly Mock<ICaseArchive> _cases = new();
    private StaffDirectory _staff = Sample.Staff;
    private OutboxReport _outbox = new(0, null, [], 0);
    private AuditReport _audit = new(3, "00ff", []);
    private IReadOnlyList<Diagnosis> _channels = [];
    private bool _isAsked;
    private StoreUnavailableException? _refusal;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task What_is_well_is_said_a_line_a_subject()
    {
        Assert.Equal(0, await RunAsync());

        Assert.Equal(
            ["Settings", "Clock", "Policy", "Storage", "Audit", "People", "Outbox", "Channels"],
            Lines().Select(line => line[6..].Split(':')[0])
        );
        Assert.All(Lines(), line => Assert.StartsWith("ok    ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_settings_are_all_told_and_end_it()
    {
        Assert.Equal(1, await RunAsync("--Digest:Day=x", "--Storage:Provider=Oracle"));

        Assert.Equal(2, Lines().Length);
        Assert.All(Lines(), line => Assert.StartsWith("bad   Settings: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_policy_is_bad_and_the_rest_is_looked_at_all_the_same()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "mine.yaml"), "policy: mine\nroles: nonsense");

        Assert.Equal(1, await RunAsync("--Policy:Path=mine.yaml"));

        Says("bad   Policy: It has ", "carebot policy check");
        Says("ok    People: ");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_bad()
    {
        _refusal = new StoreUnavailableException("The database belongs to another program.");

        Assert.Equal(1, await RunAsync(SlackOn));

        Says("bad   Storage: The database belongs to another program.");
        Assert.True(_isAsked);
    }

    [Fact]
    public async Task A_broken_chain_is_bad()
    {
        _audit = new AuditReport(3, "00ff", ["Record 2 does not follow record 1."]);

        Assert.Equal(1, await RunAsync());

        Says("bad   Audit: Record 2 does not follow record 1.", "carebot audit verify");
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_named()
    {
        Assert.Equal(0, await RunAsync(SlackOn));
        Says("look  Accounts: No account in Slack, so nothing reaches callum, dana, eli, frank, grace and 14 more.");

        Assert.Equal(0, await RunAsync([.. SlackOn, "--People:LinkByEmail=true"]));
        Says("ok    Accounts: Linked by e-mail when they first write in Slack: callum");
    }

    [Fact]
    public async Task An_account_of_two_is_bad()
    {
        var account = new ChannelUser("slack", "T1", "U1");
        _staff = With(_staff, "maya", person => person with { Links = [account] });
        _staff = With(_staff, "tom", person => person with { Links = [account] });

        Assert.Equal(1, await RunAsync(SlackOn));

        Says("bad   Accounts: These claim the same account, which therefore counts as nobody's: maya and tom.");
    }

    [Fact]
    public async Task Managers_that_have_left_and_empty_stores_are_told()
    {
        _staff = With(_staff, "frank", person => person with { Active = false });
        _staff = With(_staff, "leo", person => person with { Manager = null });
        foreach (var id in new[] { "jonas", "katrin", "lena", "mehmet" })
            _staff = With(_staff, id, person => person with { Active = false });

        Assert.Equal(0, await RunAsync());

        Says("look  People: The manager has left of dana, nina, ruth.");
        Says("look  People: Nobody is above or below leo.");
        Says("look  People: Nobody works at hafen.");
    }

    [Fact]
    public async Task Where_nobody_is_imported_the_files_are_looked_at()
    {
        _staff = StaffDirectory.Empty;
        Assert.Equal(0, await RunAsync());
        Says("ok    People: Nobody is imported yet; the first start imports 20 people from ");

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "p.csv"), $"{PeopleImport.PeopleHeader}\nMaya\n");
        Assert.Equal(1, await RunAsync("--People:Path=p.csv"));
        Says("bad   People: Nobody is imported yet, and the files hold ", "carebot people import --dry-run");
    }

    [Fact]
    public async Task What_did_not_arrive_is_named_without_its_content()
    {
        var at = new DateTimeOffset(2026, 11, 24, 9, 5, 0, TimeSpan.Zero);
        _outbox = new OutboxReport(2, at, [new(17, "maya", "failed", "channel_not_found", at)], 4);

        Assert.Equal(0, await RunAsync());

        Says("look  Outbox: Message 17 to maya of 2026-11-24 09:05 UTC is failed: channel_not_found.");
        Says("look  Outbox: 3 more did not arrive.");
        Says("look  Outbox: 2 messages wait, the oldest since 2026-11-24 09:05 UTC.");
    }

    [Fact]
    public async Task A_refused_token_is_bad_and_a_missing_network_is_not()
    {
        _channels =
        [
            new("Slack", IsWell: false, "Slack refuses the bot token: invalid_auth.", "Install the app again."),
            new("Teams keys", IsWell: false, "They cannot be fetched.") { IsOutOfReach = true },
        ];

        Assert.Equal(1, await RunAsync(SlackOn));
        Says("bad   Slack: Slack refuses the bot token: invalid_auth. Install the app again.");
        Says("look  Teams keys: They cannot be fetched.");

        _channels = [.. _channels.Skip(1)];
        Assert.Equal(0, await RunAsync(SlackOn));
    }

    [Fact]
    public async Task Offline_nobody_is_asked()
    {
        Assert.Equal(0, await RunAsync(["--offline", .. SlackOn]));

        Assert.False(_isAsked);
        Says("ok    Channels: Not asked (--offline): slack.");
    }

    [Fact]
    public async Task A_clock_before_the_program_was_built_is_bad()
    {
        Assert.Equal(1, await RunAtAsync(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Says("bad   Clock: It says 2001-01-01 00:00 UTC, which is before this program was built. Set it by NTP.");
    }

    [Fact]
    public async Task No_secret_is_ever_told()
    {
        await RunAsync([.. SlackOn, "--Slack:PreviousSigningSecret=fedcba9876543210"]);

        Says("look  Settings: Slack:PreviousSigningSecret is still believed.");
        Assert.DoesNotContain("0123456789abcdef", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("fedcba9876543210", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_bad()
    {
        Assert.Equal(
            1,
            await RunAsync(
                "--Teams:Enabled=true",
                "--Teams:AppId=11111111-2222-3333-4444-555555555555",
                "--Teams:TenantId=11111111-2222-3333-4444-555555555555",
                "--Teams:CertificatePath=nowhere.pem"
            )
        );

        Says("bad   Teams certificate: 'nowhere.pem' cannot be read with its key.");
    }

    private static StaffDirectory With(StaffDirectory staff, string id, Func<Employee, Employee> change) =>
        staff with
        {
            Employees = staff.Employees.ToDictionary(
                pair => pair.Key,
                pair => pair.Key == id ? change(pair.Value) : pair.Value,
                StringComparer.Ordinal
            ),
        };

    private string[] Lines() =>
        _output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Says(params string[] pieces) =>
        Assert.Contains(Lines(), line => pieces.All(piece => line.Contains(piece, StringComparison.Ordinal)));

    private Task<int> RunAsync(params string[] options) => RunAtAsync(TimeProvider.System.GetUtcNow(), options);

    private Task<int> RunAtAsync(DateTimeOffset now, params string[] options)
    {
        _output.GetStringBuilder().Clear();
        _cases
            .Setup(store => store.VerifyAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(_audit);
        return new CommandLineApp(Seams(now)).RunAsync(["doctor", .. options], CancellationToken.None);
    }

    private CommandSeams Seams(DateTimeOffset now) =>
        new()
        {
            Serve = (_, _, _) => throw new InvalidOperationException("It must not serve."),
            OpenStore = (_, _) =>
                _refusal is null ? Task.FromResult(Open()) : Task.FromException<OpenedStore>(_refusal),
            ReadRoles = (_, _) => throw new InvalidOperationException("It reads the policy itself."),
            CheckPolicy = (_, _, _) => throw new InvalidOperationException("It reads the policy itself."),
            ExplainPolicy = (_, _, _, _, _, _, _) => throw new InvalidOperationException("It explains nothing."),
            ProbeChannels = (_, _, _) =>
            {
                _isAsked = true;
                return Task.FromResult(_channels);
            },
            Output = _output,
            Error = _error,
            Clock = new FakeClock(now),
            WorkingDirectory = _folder.FullName,
        };

    private OpenedStore Open()
    {
        var people = new Mock<IPeopleStore>();
        people.Setup(store => store.LoadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(_staff);
        var outbox = new Mock<IOutbox>();
        outbox.Setup(port => port.ReportAsync(It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(_outbox);
        var file = Path.Combine(_folder.FullName, "carebot.db");
        File.WriteAllText(file, "not looked into");
        return new OpenedStore(people.Object, _cases.Object)
        {
            Outbox = outbox.Object,
            Location = file,
            Version = 2,
        };
    }
}
