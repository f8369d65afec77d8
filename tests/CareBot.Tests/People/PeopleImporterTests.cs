using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.People;
using Moq;

namespace CareBot.Tests.People;

public sealed class PeopleImporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-people");
    private readonly Mock<IPeopleStore> _store = new();

    public PeopleImporterTests() =>
        _store.Setup(store => store.LoadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(StaffDirectory.Empty);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_retailer_is_imported_whole()
    {
        StaffDirectory? saved = null;
        _store
            .Setup(store => store.SaveAsync(It.IsAny<StaffDirectory>(), It.IsAny<CancellationToken>()))
            .Callback((StaffDirectory directory, CancellationToken _) => saved = directory);

        var plan = await ImportAsync(Sample("people.csv"), dryRun: false);

        Assert.Empty(plan.Errors);
        Assert.Empty(plan.Warnings);
        Assert.Same(plan.Result, saved);
        Assert.Equal(
            "hafen harbour-street wharf",
            string.Join(' ', (plan.Result?.Stores.Keys ?? []).Order(StringComparer.Ordinal))
        );
        Assert.Equal(20, plan.Added.Count);
        Assert.Equal("pete", string.Join(' ', plan.Added.Where(person => !person.Active).Select(person => person.Id)));
        Assert.Equal(
            "de-DE en-GB en-US",
            string.Join(
                ' ',
                plan.Added.Select(person => person.Language)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Fact]
    public async Task In_the_sample_tom_and_his_deputy_answer_for_maya()
    {
        var plan = await ImportAsync(Sample("people.csv"), dryRun: true);
        var staff = plan.Result ?? StaffDirectory.Empty;

        var approvers = staff.ApproversFor(staff.Employees["maya"], "store-manager", Staff.At("2026-11-23T12:00:00Z"));

        Assert.Equal("tom priya", string.Join(' ', approvers.Take(2).Select(approver => approver.Employee.Id)));
        Assert.Equal(new TimeOnly(18, 0), approvers[0].OnShiftUntil);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var plan = await ImportAsync(Sample("people.csv"), dryRun: true);

        Assert.NotNull(plan.Result);
        NothingWasSaved();
    }

    [Fact]
    public async Task A_wrong_file_writes_nothing()
    {
        var path = Path.Combine(_folder.FullName, "people.csv");
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(Sample("people.csv"))).Replace(
                ",area-manager,",
                ",king,",
                StringComparison.Ordinal
            )
        );

        var plan = await ImportAsync(path, dryRun: false);

        Assert.Equal((2, "role"), (Assert.Single(plan.Errors).Row, plan.Errors[0].Column));
        NothingWasSaved();
    }

    [Fact]
    public async Task Files_that_are_not_there_are_told_both_at_once()
    {
        var importer = new PeopleImporter(_store.Object, Staff.Roles);

        var plan = await importer.ImportAsync("no-people.csv", "no-stores.csv", dryRun: false, CancellationToken.None);

        Assert.Equal("no-stores.csv no-people.csv", string.Join(' ', plan.Errors.Select(error => error.File)));
        NothingWasSaved();
    }

    [Fact]
    public async Task The_same_import_again_does_not_write_again()
    {
        var first = await ImportAsync(Sample("people.csv"), dryRun: true);
        _store
            .Setup(store => store.LoadAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(first.Result ?? StaffDirectory.Empty);

        var second = await ImportAsync(Sample("people.csv"), dryRun: false);

        Assert.True(second.ChangesNothing);
        NothingWasSaved();
    }

    [Fact]
    public async Task The_roster_shows_the_new_directory_as_a_whole()
    {
        var roster = new StaffRoster(StaffDirectory.Empty);
        var imported = Staff.Directory(Staff.Person("maya"));
        _store.Setup(store => store.LoadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(imported);

        await roster.ReloadAsync(_store.Object, CancellationToken.None);

        Assert.Same(imported, roster.Current);
    }

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "samples", file);

    private Task<ImportPlan> ImportAsync(string people, bool dryRun) =>
        new PeopleImporter(_store.Object, Staff.Roles).ImportAsync(
            people,
            Sample("stores.csv"),
            dryRun,
            CancellationToken.None
        );

    private void NothingWasSaved() =>
        _store.Verify(store => store.SaveAsync(It.IsAny<StaffDirectory>(), It.IsAny<CancellationToken>()), Times.Never);
}
