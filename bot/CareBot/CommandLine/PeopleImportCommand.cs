using System.CommandLine;
using CareBot.People;
using CareBot.Settings;

namespace CareBot.CommandLine;

/// <summary><c>people import</c>: reads the files of people and stores.</summary>
internal static class PeopleImportCommand
{
    public static Command Build(CommandContext context)
    {
        var people = new Option<string?>("--people") { Description = "The file of people; without it, People:Path." };
        var stores = new Option<string?>("--stores")
        {
            Description = "The file of stores; without it, People:StoresPath.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would change." };
        var command = new Command("import", "Reads the files of people and stores.") { people, stores, dryRun };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    context,
                    parsed.GetValue(people),
                    parsed.GetValue(stores),
                    parsed.GetValue(dryRun),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string? people,
        string? stores,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        if (context.ReadSettings() is not { } settings)
            return 1;
        var peoplePath = people is null ? settings.PeoplePath : context.FullPath(people);
        var storesPath = stores is null ? settings.StoresPath : context.FullPath(stores);
        if (ReadRoles(context, settings) is not { } roles)
            return 1;
        await using var store = await context.Seams.OpenStore(settings, cancellationToken);
        var plan = await new PeopleImporter(store.People, roles).ImportAsync(
            peoplePath,
            storesPath,
            dryRun,
            cancellationToken
        );
        ImportPlanWriter.Write(plan, dryRun, context.Output, context.Seams.Error);
        return plan.Errors.Count == 0 ? 0 : 1;
    }

    private static IReadOnlySet<string>? ReadRoles(CommandContext context, CareBotSettings settings) =>
        PolicyFile.PathOf(context, settings.PolicyPath) is { } path
            ? context.Seams.ReadRoles(path, context.Seams.Error)
            : null;
}
