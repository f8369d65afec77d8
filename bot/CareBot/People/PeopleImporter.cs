using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.People;

/// <summary>Imports the files of people and stores.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="roles">The keys of the policy's <c>roles</c>.</param>
public sealed class PeopleImporter(IPeopleStore store, IReadOnlySet<string> roles)
{
    /// <summary>Works out what importing would do, and does it unless something is wrong or it is only a rehearsal.</summary>
    /// <param name="peoplePath">The file of people.</param>
    /// <param name="storesPath">The file of stores.</param>
    /// <param name="dryRun">True to write nothing.</param>
    /// <param name="cancellationToken">Gives up; then nothing was written.</param>
    public async Task<ImportPlan> ImportAsync(
        string peoplePath,
        string storesPath,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        var (people, peopleProblems) = PeopleCsv.Read(peoplePath);
        var (stores, storesProblems) = PeopleCsv.Read(storesPath);
        if (people is null || stores is null)
            return new ImportPlan { Errors = [.. storesProblems, .. peopleProblems] };
        var plan = PeopleImport.Plan(people, stores, roles, await store.LoadAsync(cancellationToken));
        if (plan is { Result: { } result, ChangesNothing: false } && !dryRun)
            await store.SaveAsync(result, cancellationToken);
        return plan;
    }
}
