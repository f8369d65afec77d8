using CareBot.Core.Ports;
using CareBot.Core.Understanding;
using CareBot.Policies;
using CareBot.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CareBot.Tests.Empowerment;

public sealed class PolicyWatchTests : IDisposable
{
    private static readonly string Sample = File.ReadAllText(SamplePolicy.Path);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("policy").FullName;

    private string File1 => Path.Combine(_folder, "policy.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_changed_file_is_taken_once_it_has_stood_still()
    {
        using var watch = await WatchAsync();
        await File.WriteAllTextAsync(
            File1,
            Sample.Replace("staff promises", "new promises", StringComparison.Ordinal),
            None
        );

        await watch.LookAsync(None);
        var tooEarly = watch.Current.Name;
        await watch.LookAsync(None);

        Assert.Equal("Harbour & Co, staff promises", tooEarly);
        Assert.Equal("Harbour & Co, new promises", watch.Current.Name);
        Assert.Null(watch.LastProblem);
    }

    [Fact]
    public async Task A_broken_file_is_refused_whole_and_the_old_policy_stays()
    {
        using var watch = await WatchAsync();
        var before = watch.Current;
        await File.WriteAllTextAsync(
            File1,
            Sample.Replace("may add: 15", "may add: lots", StringComparison.Ordinal),
            None
        );

        await watch.LookAsync(None);
        await watch.LookAsync(None);

        Assert.Same(before, watch.Current);
        Assert.Contains("'may add'", watch.LastProblem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_for_a_moment_and_comes_back_swapped_is_taken()
    {
        using var watch = await WatchAsync();
        File.Delete(File1);
        await watch.LookAsync(None);
        await watch.LookAsync(None);
        var whileGone = watch.Current.Name;

        var other = Path.Combine(_folder, "other.yaml");
        await File.WriteAllTextAsync(
            other,
            Sample.Replace("staff promises", "swapped", StringComparison.Ordinal),
            None
        );
        File.Move(other, File1);
        await watch.LookAsync(None);
        await watch.LookAsync(None);

        Assert.Equal("Harbour & Co, staff promises", whileGone);
        Assert.Equal("Harbour & Co, swapped", watch.Current.Name);
    }

    [Fact]
    public async Task The_text_of_a_changed_policy_is_kept_before_anything_is_decided_by_it()
    {
        var archive = new Mock<IPolicyArchive>();
        using var watch = await WatchAsync(archive.Object);
        var text = Sample.Replace("staff promises", "new promises", StringComparison.Ordinal);
        var inForceThen = string.Empty;
        archive
            .Setup(one => one.KeepAsync(It.IsAny<string>(), text, It.IsAny<DateTimeOffset>(), None))
            .Callback(() => inForceThen = watch.Current.Name)
            .Returns(Task.CompletedTask);
        await File.WriteAllTextAsync(File1, text, None);

        await watch.LookAsync(None);
        await watch.LookAsync(None);

        Assert.Equal("Harbour & Co, staff promises", inForceThen);
        archive.Verify(one => one.KeepAsync(watch.Current.Version, text, It.IsAny<DateTimeOffset>(), None), Times.Once);
    }

    [Fact]
    public async Task A_policy_whose_text_cannot_be_kept_waits_until_it_can()
    {
        var archive = new Mock<IPolicyArchive>();
        archive
            .SetupSequence(one =>
                one.KeepAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<DateTimeOffset>(), None)
            )
            .ThrowsAsync(new StoreUnavailableException("The disk is full."))
            .Returns(Task.CompletedTask);
        using var watch = await WatchAsync(archive.Object);
        await File.WriteAllTextAsync(
            File1,
            Sample.Replace("staff promises", "new promises", StringComparison.Ordinal),
            None
        );

        await watch.LookAsync(None);
        await watch.LookAsync(None);
        var (meanwhile, problem) = (watch.Current.Name, watch.LastProblem);
        await watch.LookAsync(None);

        Assert.Equal("Harbour & Co, staff promises", meanwhile);
        Assert.Contains("The disk is full.", problem, StringComparison.Ordinal);
        Assert.Equal("Harbour & Co, new promises", watch.Current.Name);
        Assert.Null(watch.LastProblem);
    }

    [Fact]
    public void The_check_says_what_is_wrong_and_where()
    {
        File.WriteAllText(File1, "policy: x\nplaces: *all\n");
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = PolicyCommands.Check(File1, output, error);
        var missing = PolicyCommands.Check(Path.Combine(_folder, "none.yaml"), output, error);
        var well = PolicyCommands.Check(SamplePolicy.Path, output, TextWriter.Null);

        Assert.Equal((1, 1, 0), (code, missing, well));
        Assert.Contains("There is no file", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{File1}:2: error syntax", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing to mend", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_names_what_fits_and_what_nearly_does()
    {
        var facts = new Facts { Issue = "faulty", BoughtOn = SamplePolicy.Today.AddDays(-31) };

        var lines = Core.Empowerment.PolicyExplain.Explain(
            SamplePolicy.Policy,
            SamplePolicy.In(facts, "associate", "GB")
        );

        Assert.Contains(
            lines,
            line =>
                line.Contains("'gb-repair-or-replace' (line", StringComparison.Ordinal)
                && line.EndsWith("fits", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line =>
                line.Contains("'gb-reject-30-days'", StringComparison.Ordinal)
                && line.EndsWith("but not: bought within: 30 days", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_explanation_for_an_unknown_role_says_which_there_are()
    {
        using var error = new StringWriter();

        var code = PolicyCommands.Explain(
            SamplePolicy.Path,
            "king",
            "GB",
            "broken",
            SamplePolicy.Today,
            TextWriter.Null,
            error
        );

        Assert.Equal(1, code);
        Assert.Contains("it has: associate,", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<PolicyWatch> WatchAsync(IPolicyArchive? archive = null)
    {
        await File.WriteAllTextAsync(File1, Sample, None);
        File.SetLastWriteTimeUtc(File1, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var watch = new PolicyWatch(
            File1,
            SamplePolicy.Policy,
            TimeSpan.FromSeconds(2),
            TimeProvider.System,
            NullLogger<PolicyWatch>.Instance,
            archive
        );
        await watch.LookAsync(None);
        await watch.LookAsync(None);
        return watch;
    }
}
