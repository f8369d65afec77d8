using CareBot.CommandLine;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Hosting;
using CareBot.Policies;
using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Tests.Fakes;
using CareBot.Tests.Replays;

namespace CareBot.Tests.CommandLine;

/// <summary>The command as an operator runs it, on a real database that some busy days have filled.</summary>
public sealed class PolicyReplayCommandTests : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly BusyPast Past = BusyPast.Play(seed: 3, troubles: 30, SampleDrafts.Policies);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-replay-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "carebot.db")}";

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "policy.yaml"), SampleDrafts.Sample, None);
        await using var store = await OpenAsync();
        await store.People.SaveAsync(Sample.Staff, None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Without_a_file_every_verdict_is_held_against_the_policy_of_its_day()
    {
        await KeepAsync(Past.Histories, SampleDrafts.Texts);

        var code = await RunAsync("policy", "replay", "--from", "2026-11-01", "--to", "2027-11-01");

        var verdicts = Past.Histories.Sum(history => Core.Replays.PastVerdicts.Of(history).Count());
        Assert.Equal(string.Empty, _error.ToString());
        Assert.Equal(
            $"{Past.Histories.Count} cases, {verdicts} verdicts, {verdicts} reproduced to the last bit.",
            _output.ToString().Trim()
        );
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_verdict_that_comes_out_otherwise_is_an_error_with_its_case()
    {
        var forged = Past.Histories[0].Select((recorded, i) => i == 0 ? Forged(recorded) : recorded).ToList();
        await KeepAsync([forged, .. Past.Histories.Skip(1)], SampleDrafts.Texts);

        var code = await RunAsync("policy", "replay", "--last", "2 years", "--to", "2027-11-01");

        Assert.Equal(1, code);
        Assert.StartsWith($"{forged[0].Stream}, event 1: policy ", _error.ToString(), StringComparison.Ordinal);
        Assert.Single(_error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public async Task A_policy_whose_text_is_not_kept_is_an_error()
    {
        await KeepAsync(Past.Histories, SampleDrafts.Texts.Skip(1));

        var code = await RunAsync("policy", "replay", "--from", "2026-11-01", "--to", "2027-11-01");

        Assert.Equal(1, code);
        Assert.StartsWith(
            $"The text of policy {SampleDrafts.Policies[0].Version} is not kept",
            _error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_says_what_would_have_been_otherwise()
    {
        await KeepAsync(Past.Histories, SampleDrafts.Texts);
        Write(
            "draft.yaml",
            SampleDrafts.With(
                ("associate, may add: 15", "associate, may add: 45"),
                ("supervisor, may add: 50", "supervisor, may add: 95")
            )
        );

        var code = await RunAsync("policy", "replay", "draft.yaml", "--from", "2026-11-01", "--to", "2027-11-01");

        var said = _output.ToString();
        Assert.Equal(0, code);
        Assert.Matches(@"Requests that would not be needed +[1-9]\d* of \d+, £[\d,.]+, £[\d,.]+ a month", said);
        Assert.Contains("needs somebody else → allowed", said, StringComparison.Ordinal);
        Assert.Contains("The most telling cases:", said, StringComparison.Ordinal);
        Assert.Contains("They asked for it, and would not have to.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_store_or_one_area_or_a_span_is_replayed_alone()
    {
        await KeepAsync(Past.Histories, SampleDrafts.Texts);
        string[] all = ["policy", "replay", "--from", "2026-11-01", "--to", "2027-11-01"];
        var wharf = Past.Histories.Count(history => history[0].Event is CaseEvent.CaseOpened { Store: "wharf" });

        Assert.Equal(0, await RunAsync([.. all, "--store", "wharf"]));
        Assert.Equal(0, await RunAsync([.. all, "--area", "East"]));
        Assert.Equal(0, await RunAsync("policy", "replay", "--from", "2026-10-01", "--to", "2026-11-01"));

        string[] counts = [.. _output.ToString().Trim().Split('\n').Select(line => line.Split(' ')[0])];
        Assert.Equal([$"{wharf}", $"{wharf}", "0"], counts);
    }

    [Fact]
    public async Task A_draft_that_is_broken_is_told_as_the_check_tells_it()
    {
        Write("draft.yaml", SampleDrafts.Sample.Replace("may add: 15", "may add: lots", StringComparison.Ordinal));

        var replayed = await RunAsync("policy", "replay", "draft.yaml");
        var told = _error.ToString();
        _error.GetStringBuilder().Clear();
        var path = Path.Combine(_folder.FullName, "draft.yaml");
        PolicyCommands.Check(path, TextWriter.Null, _error);

        Assert.Equal(1, replayed);
        Assert.Contains("error wrong-value", told, StringComparison.Ordinal);
        Assert.Equal(_error.ToString(), told);
    }

    [Theory]
    [InlineData("--from: '1 October' is no day; expected one like 2026-10-01.", "--from", "1 October")]
    [InlineData("--last: 'forever' is no span", "--last", "forever")]
    [InlineData("give one of them", "--last", "2 weeks", "--from", "2026-10-01")]
    [InlineData("--from must be before --to.", "--from", "2026-10-01", "--to", "2026-10-01")]
    [InlineData("There is no store moon; there are: hafen (continent), harbour-street (north)", "--store", "moon")]
    [InlineData("There is no store wharf in north;", "--store", "wharf", "--area", "north")]
    public async Task What_is_no_span_or_store_is_told(string problem, params string[] options)
    {
        var code = await RunAsync(["policy", "replay", .. options]);

        Assert.Equal(1, code);
        Assert.Contains(problem, _error.ToString(), StringComparison.Ordinal);
    }

    private static RecordedEvent Forged(RecordedEvent recorded) =>
        recorded.Event is CaseEvent.CaseOpened { Weighed: { } weighed } opened
            ? recorded with
            {
                Event = opened with { Weighed = weighed with { Mark = new string('0', 64) } },
            }
            : throw new InvalidOperationException("A case begins with being opened.");

    private async Task KeepAsync(IEnumerable<IReadOnlyList<RecordedEvent>> histories, IEnumerable<string> texts)
    {
        await using var store = await OpenAsync();
        foreach (var text in texts)
            await store.Policies.KeepAsync(SampleDrafts.Read(text).Version, text, Sample.Morning, None);
        foreach (var history in histories)
        {
            var id = history[0].Stream;
            var request = new TurnRequest(id, id, "maya", Sample.Morning);
            var talk = new Conversation { Employee = "maya" };
            await store.Turns.RunAsync(
                request,
                _ => new Decision(talk) { Changes = [new StreamChange(id, history)] },
                None
            );
        }
    }

    private Task<SqliteStore> OpenAsync() =>
        SqliteStore.OpenAsync(Database, TimeProvider.System, new StoreOptions(), None);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private Task<int> RunAsync(params string[] words)
    {
        var seams = new CommandSeams
        {
            Serve = Server.ServeAsync,
            OpenStore = StoreOpening.OpenAsync,
            ReadRoles = PolicyLoading.ReadRoles,
            CheckPolicy = PolicyCommands.Check,
            ExplainPolicy = PolicyCommands.Explain,
            Output = _output,
            Error = _error,
            WorkingDirectory = _folder.FullName,
        };
        string[] settings = [$"--Storage:ConnectionString={Database}", "--Policy:Path=policy.yaml"];
        return new CommandLineApp(seams).RunAsync([.. words, .. settings], None);
    }
}
