using CareBot.CommandLine;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;
using CareBot.Tests.People;
using Microsoft.Data.Sqlite;
using Moq;

namespace CareBot.Tests.CommandLine;

public sealed class CommandLineAppTests : IDisposable
{
    private const string Head = "00ff";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-commands");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly Mock<IPeopleStore> _people = new();
    private readonly Mock<ICaseArchive> _cases = new();
    private readonly Mock<IAsyncDisposable> _resource = new();
    private readonly List<string> _calls = [];
    private string _input = string.Empty;

    public CommandLineAppTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "policy.yaml"), "policy: test");
        _people.Setup(store => store.LoadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(StaffDirectory.Empty);
        _cases
            .Setup(store => store.VerifyAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditReport(3, Head, []));
        _cases.Setup(store => store.ExportAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    public async Task Without_a_command_it_serves(params string[] words)
    {
        var code = await RunAsync([.. words, "--Policy:Path=policy.yaml", "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(0, code);
        Assert.Equal(
            "serve http://127.0.0.1:0 --Policy:Path=policy.yaml --urls=http://127.0.0.1:0",
            Assert.Single(_calls)
        );
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start_with_all_their_keys()
    {
        var code = await RunAsync("--Digest:Day=x", "--Storage:Provider=PostgreSql");

        Assert.Equal(1, code);
        Assert.Contains("Digest:Day: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Storage:Provider: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_calls);
    }

    [Fact]
    public async Task A_policy_that_is_not_there_stops_the_start_with_its_key()
    {
        var code = await RunAsync("serve", "--Policy:Path=nowhere.yaml");

        Assert.Equal(1, code);
        Assert.StartsWith("Policy:Path: There is no file", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_calls);
    }

    [Theory]
    [InlineData("servee")]
    [InlineData("policy", "chek")]
    [InlineData("policy")]
    [InlineData("--nonsense")]
    [InlineData("serve", "now")]
    [InlineData("policy", "explain", "--role", "associate")]
    [InlineData("case", "export")]
    [InlineData("policy", "check", "a.yaml", "b.yaml")]
    public async Task What_is_no_command_is_refused_on_standard_error(params string[] words)
    {
        var code = await RunAsync(words);

        Assert.NotEqual(0, code);
        Assert.NotEmpty(_error.ToString());
        Assert.Empty(_calls);
    }

    [Fact]
    public async Task Help_names_every_command_and_is_a_result()
    {
        Assert.Equal(0, await RunAsync("--help"));

        foreach (var word in new[] { "serve", "policy", "people", "audit", "case" })
            Assert.Contains(word, _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_policy_is_checked_even_where_nothing_else_is_set_up()
    {
        var code = await RunAsync("policy", "check", "policy.yaml", "--Storage:Provider=wrong");

        Assert.Equal(0, code);
        Assert.Equal("check policy.yaml", Assert.Single(_calls));
    }

    [Fact]
    public async Task Without_a_file_the_policy_of_the_settings_is_checked()
    {
        Assert.Equal(0, await RunAsync("policy", "check", "--Policy:Path=policy.yaml"));
        Assert.Equal("check policy.yaml", Assert.Single(_calls));
    }

    [Fact]
    public async Task A_policy_that_is_not_there_cannot_be_checked()
    {
        Assert.Equal(1, await RunAsync("policy", "check", "nowhere.yaml"));
        Assert.Contains("There is no policy", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_explained()
    {
        var code = await RunAsync(
            "policy",
            "explain",
            "--role",
            "associate",
            "--country",
            "gb",
            "--sentence",
            "phone broken",
            "policy.yaml"
        );

        Assert.Equal(0, code);
        Assert.Equal("explain policy.yaml associate GB phone broken", Assert.Single(_calls));
    }

    [Fact]
    public async Task An_import_says_what_it_did_and_does_it()
    {
        var code = await RunAsync("people", "import", "--Policy:Path=policy.yaml");

        Assert.Equal(0, code);
        Assert.Contains("+ maya: Maya Hart, associate, harbour-street", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "20 added, 0 changed, 0 reactivated, 0 deactivated, 0 unchanged.",
            _output.ToString(),
            StringComparison.Ordinal
        );
        _people.Verify(store => store.SaveAsync(It.IsAny<StaffDirectory>(), It.IsAny<CancellationToken>()), Times.Once);
        _resource.Verify(resource => resource.DisposeAsync(), Times.Once);
    }

    [Fact]
    public async Task A_dry_run_only_says_it()
    {
        var code = await RunAsync("people", "import", "--dry-run", "--Policy:Path=policy.yaml");

        Assert.Equal(0, code);
        Assert.Contains("Only a dry run: nothing was written.", _output.ToString(), StringComparison.Ordinal);
        _people.Verify(
            store => store.SaveAsync(It.IsAny<StaffDirectory>(), It.IsAny<CancellationToken>()),
            Times.Never
        );
    }

    [Fact]
    public async Task Wrong_rows_are_told_with_their_numbers_and_nothing_is_imported()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "p.csv"),
            $"{PeopleImport.PeopleHeader}\nMaya,,,,,,,,,,,,\n"
        );

        var code = await RunAsync("people", "import", "--people", "p.csv", "--Policy:Path=policy.yaml");

        Assert.Equal(1, code);
        Assert.Contains("error: p.csv, row 2, id: 'Maya' is not an id", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing was imported.", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Thousands_of_wrong_rows_are_counted_not_listed()
    {
        var rows = string.Concat(Enumerable.Repeat("Maya\n", 2_000));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "p.csv"), $"{PeopleImport.PeopleHeader}\n{rows}");

        Assert.Equal(1, await RunAsync("people", "import", "--people", "p.csv", "--Policy:Path=policy.yaml"));

        Assert.True(_error.ToString().Split('\n').Length < 60);
        Assert.Contains("errors; nothing was imported.", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00fe", "--head", " 00fe ")]
    public async Task The_chain_is_held_against_the_head_that_was_copied(string? head, params string[] options)
    {
        var code = await RunAsync(["audit", "verify", .. options]);

        Assert.Equal(0, code);
        Assert.Contains("3 records, head 00ff", _output.ToString(), StringComparison.Ordinal);
        _cases.Verify(store => store.VerifyAsync(head, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task A_broken_chain_is_an_error()
    {
        _cases
            .Setup(store => store.VerifyAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditReport(3, Head, ["Record 2 does not follow record 1."]));

        Assert.Equal(1, await RunAsync("audit", "verify"));
        Assert.Contains("Record 2 does not follow record 1.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_exported_as_json_to_standard_output()
    {
        TheCaseExists();

        var code = await RunAsync("case", "export", "c 7k3");

        Assert.Equal(0, code);
        using var json = System.Text.Json.JsonDocument.Parse(_output.ToString());
        Assert.Equal("C-7K3", json.RootElement.GetProperty("case").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task An_export_never_overwrites_a_file_and_is_for_its_owner_only()
    {
        TheCaseExists();
        var path = Path.Combine(_folder.FullName, "case.json");

        Assert.Equal(0, await RunAsync("case", "export", "C-7K3", "--to", "case.json"));
        Assert.Equal(1, await RunAsync("case", "export", "C-7K3", "--to", "case.json"));

        Assert.Contains("C-7K3", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Contains("case.json", _error.ToString(), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData("C-7K3", "There is no case C-7K3.")]
    [InlineData("7K3", "'7K3' is no case number; expected one like C-7K2.")]
    [InlineData("P-7K3", "'P-7K3' is no case number; expected one like C-7K2.")]
    public async Task A_case_that_is_not_there_is_an_error(string number, string expected)
    {
        Assert.Equal(1, await RunAsync("case", "export", number));
        Assert.Equal(1, await RunAsync("case", "erase", number, "--yes"));
        Assert.Equal($"{expected}\n{expected}", _error.ToString().ReplaceLineEndings("\n").Trim());
    }

    [Theory]
    [InlineData("C-7K3\n", true)]
    [InlineData("c7k3\n", true)]
    [InlineData("yes\n", false)]
    [InlineData("C-7K4\n", false)]
    [InlineData("\n", false)]
    [InlineData("", false)]
    public async Task Erasing_asks_for_the_number_again(string answer, bool erased)
    {
        TheCaseExists();
        _input = answer;

        var code = await RunAsync("case", "erase", "C-7K3");

        Assert.Equal(erased ? 0 : 1, code);
        _cases.Verify(
            store => store.EraseAsync("C-7K3", "operator", It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()),
            erased ? Times.Once : Times.Never
        );
    }

    [Fact]
    public async Task Erasing_does_not_ask_where_it_was_told_not_to()
    {
        TheCaseExists();

        Assert.Equal(0, await RunAsync("case", "erase", "C-7K3", "--yes"));
        Assert.Equal("What named the customer of C-7K3 is destroyed.", _output.ToString().Trim());
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_an_error_in_one_line()
    {
        _cases
            .Setup(store => store.VerifyAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new SqliteException("attempt to write a readonly database", 8));

        Assert.Equal(1, await RunAsync("audit", "verify"));
        Assert.Equal("attempt to write a readonly database", _error.ToString().Trim());
    }

    private void TheCaseExists()
    {
        var opened = new CaseEvent.CaseOpened("wharf", "ruth", new Facts(), 1, Currency.Usd);
        _cases
            .Setup(store => store.ExportAsync("C-7K3", It.IsAny<CancellationToken>()))
            .ReturnsAsync([new RecordedEvent("C-7K3", 1, Staff.At("2026-11-23T12:00:00Z"), "ruth", "v1", opened)]);
        _cases
            .Setup(store =>
                store.EraseAsync("C-7K3", It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(true);
    }

    private Task<int> RunAsync(params string[] args) =>
        new CommandLineApp(Seams()).RunAsync(args, CancellationToken.None);

    private CommandSeams Seams() =>
        new()
        {
            Serve = (arguments, settings, _) =>
                Task.FromResult(Call($"serve {settings.Urls[0]} {string.Join(' ', arguments)}")),
            OpenStore = (_, _) => Task.FromResult(new OpenedStore(_people.Object, _cases.Object, _resource.Object)),
            ReadRoles = (_, _) => Staff.Roles,
            CheckPolicy = (path, _, _) => Call($"check {Path.GetFileName(path)}"),
            ExplainPolicy = (path, role, country, sentence, _, _, _) =>
                Call($"explain {Path.GetFileName(path)} {role} {country} {sentence}"),
            Output = _output,
            Error = _error,
            Input = new StringReader(_input),
            WorkingDirectory = _folder.FullName,
        };

    private int Call(string call)
    {
        _calls.Add(call);
        return 0;
    }
}
