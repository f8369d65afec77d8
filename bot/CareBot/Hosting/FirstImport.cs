using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.People;
using CareBot.Settings;

namespace CareBot.Hosting;

/// <summary>Loads the people; where nobody was ever imported, imports the configured files first.</summary>
internal static class FirstImport
{
    public static async Task<StaffDirectory?> LoadAsync(
        IPeopleStore store,
        CareBotSettings settings,
        Policy policy,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var known = await store.LoadAsync(cancellationToken);
        if (known.Employees.Count > 0)
            return known;
        var importer = new PeopleImporter(store, policy.Roles.ToHashSet(StringComparer.Ordinal));
        var plan = await importer.ImportAsync(settings.PeoplePath, settings.StoresPath, false, cancellationToken);
        foreach (var problem in plan.Errors)
            await error.WriteLineAsync(problem.ToString());
        return plan.Errors.Count > 0 ? null : plan.Result;
    }
}
