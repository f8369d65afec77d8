using System.Text.Json;
using CareBot.CommandLine;
using CareBot.Hosting;
using CareBot.Policies;
using CareBot.Tests.Fakes;
using CareBot.Years;
using CareBot.Years.Ledger;
using CareBot.Years.Loading;

namespace CareBot.Tests.CommandLine;

/// <summary>The command as an operator runs it, on a real database with a few weeks in it.</summary>
public sealed class DigestPreviewCommandTests : IAsyncLifetime, IDisposable
{
    private const string Week = "2026-02-12";
    private static readonly DateOnly Monday = new(2026, 2, 9);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-digest-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly List<LedgerEntry> _rows = [];
    private readonly Year _year = new(
        new YearPlan(4)
        {
            Stores = 3,
            Weeks = 7,
            CasesAWeek = 12,
        }
    );

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "carebot.db")}";

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "policy.yaml"), Sample.PolicyText);
        await YearLoader.LoadAsync(
            Database,
            _year,
            TimeProvider.System,
            moment => _rows.AddRange(moment.Rows),
            CancellationToken.None
        );
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_week_of_the_company_is_shown_as_it_is_sent()
    {
        var code = await RunAsync("--week", Week);

        var cases = Ledger.CasesByKind(LedgerScope.Company, Monday).Values.Sum();
        Assert.Equal((0, string.Empty), (code, _error.ToString()));
        Assert.StartsWith("All stores · week of 9 February", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{cases} cases", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_named_by_its_id_and_has_details()
    {
        var store = _year.Company.Stores[0];

        var code = await RunAsync("--whose", store.Id, "--week", Week, "--page", "details");

        Assert.Equal((0, string.Empty), (code, _error.ToString()));
        Assert.StartsWith($"{store.Shop.Name} · week of 9 February", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cases by kind", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams", "AdaptiveCard")]
    [InlineData("slack", "blocks")]
    public async Task It_is_shown_as_a_channel_would_be_sent_it(string form, string mark)
    {
        var code = await RunAsync("--week", Week, "--as", form);

        using var json = JsonDocument.Parse(_output.ToString());
        Assert.Equal(0, code);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        Assert.Contains(mark, _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("All stores", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_unknown_is_answered_with_who_is_known()
    {
        var code = await RunAsync("--whose", "mars");

        Assert.Equal(1, code);
        Assert.Contains("There are: company, area:", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_day_is_answered_with_how_to_write_one()
    {
        var code = await RunAsync("--week", "last tuesday");

        Assert.Equal(1, code);
        Assert.Contains(
            "'last tuesday' is no day. Write one of the week, as 2026-11-16.",
            _error.ToString(),
            StringComparison.Ordinal
        );
    }

    private LedgerFigures Ledger => new(_rows, _year.Company.Stores);

    private Task<int> RunAsync(params string[] arguments)
    {
        var seams = new CommandSeams
        {
            Serve = (_, _, _) => Task.FromResult(1),
            OpenStore = StoreOpening.OpenAsync,
            ReadRoles = PolicyLoading.ReadRoles,
            LoadPolicy = (path, error) => PolicyLoading.Load(path, error).Policy,
            CheckPolicy = PolicyCommands.Check,
            ExplainPolicy = PolicyCommands.Explain,
            Output = _output,
            Error = _error,
            WorkingDirectory = _folder.FullName,
        };
        string[] settings =
        [
            $"--Storage:ConnectionString={Database}",
            $"--Policy:Path={Path.Combine(_folder.FullName, "policy.yaml")}",
        ];
        return new CommandLineApp(seams).RunAsync(
            ["digest", "preview", .. arguments, .. settings],
            CancellationToken.None
        );
    }
}
