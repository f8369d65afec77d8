using System.CommandLine;
using System.Data.Common;
using System.Runtime.CompilerServices;
using CareBot.Diagnostics;
using CareBot.People;
using CareBot.Settings;
using CareBot.Store;

namespace CareBot.CommandLine;

/// <summary><c>doctor</c>: looks at everything that CareBot needs, and says how to mend what is wrong.</summary>
internal static class DoctorCommand
{
    private static DateTimeOffset BuiltAt =>
        new(File.GetLastWriteTimeUtc(typeof(DoctorCommand).Assembly.Location), TimeSpan.Zero);

    public static Command Build(CommandContext context)
    {
        var offline = new Option<bool>("--offline") { Description = "Calls nobody." };
        var command = new Command("doctor", "Looks at everything that is needed, and says how to mend it.") { offline };
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(context, parsed.GetValue(offline), cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool offline, CancellationToken cancellationToken)
    {
        var isWell = true;
        await foreach (var symptom in LookAsync(context, offline, cancellationToken))
        {
            await context.Output.WriteLineAsync(symptom.ToString());
            isWell &= symptom.How != Condition.Bad;
        }

        return isWell ? 0 : 1;
    }

    private static async IAsyncEnumerable<Symptom> LookAsync(
        CommandContext context,
        bool offline,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reading = SettingsSource.Read(context.SettingArguments, context.Seams.WorkingDirectory);
        foreach (var problem in SettingsCheck.Judge(reading.Problems))
            yield return problem;
        if (reading.Settings is not { } settings)
            yield break;
        foreach (var symptom in LookAtFiles(settings, context.Seams.Clock.GetUtcNow()))
            yield return symptom;
        var (store, problemOfStore) = await TryOpenAsync(context, settings, cancellationToken);
        if (problemOfStore is not null)
            yield return problemOfStore;
        await using (store)
        {
            foreach (var symptom in await LookAtStoreAsync(context, settings, store, cancellationToken))
                yield return symptom;
            foreach (var symptom in await LookAtChannelsAsync(context, settings, store, offline, cancellationToken))
                yield return symptom;
        }
    }

    private static IEnumerable<Symptom> LookAtFiles(CareBotSettings settings, DateTimeOffset now) =>
        [
            .. SettingsCheck.Judge(settings),
            ClockCheck.Judge(now, BuiltAt),
            PolicyCheck.Judge(settings.PolicyPath, Policies.PolicyFile.Load(settings.PolicyPath)),
            .. CertificateCheck.Judge(settings.Teams, now),
        ];

    private static async Task<(OpenedStore? Store, Symptom? Problem)> TryOpenAsync(
        CommandContext context,
        CareBotSettings settings,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await context.Seams.OpenStore(settings, cancellationToken), null);
        }
        catch (Exception mishap)
            when (mishap is DbException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            return (null, Symptom.Bad("Storage", mishap.Message));
        }
    }

    private static async Task<IReadOnlyList<Symptom>> LookAtStoreAsync(
        CommandContext context,
        CareBotSettings settings,
        OpenedStore? store,
        CancellationToken cancellationToken
    )
    {
        if (store is null)
            return [];
        var symptoms = new List<Symptom>();
        if (store.Location is { } path)
            symptoms.Add(StorageCheck.Judge(path, store.Version));
        symptoms.Add(await StorageCheck.JudgeChainAsync(store.Cases, cancellationToken));
        symptoms.AddRange(await LookAtPeopleAsync(store, settings, cancellationToken));
        if (store.Outbox is { } outbox)
        {
            var report = await outbox.ReportAsync(OutboxCheck.MostNamed, cancellationToken);
            symptoms.AddRange(OutboxCheck.Judge(report, context.Seams.Clock.GetUtcNow()));
        }
        return symptoms;
    }

    private static async Task<IReadOnlyList<Symptom>> LookAtPeopleAsync(
        OpenedStore store,
        CareBotSettings settings,
        CancellationToken cancellationToken
    )
    {
        var staff = await store.People.LoadAsync(cancellationToken);
        if (staff.Employees.Count > 0)
            return new PeopleCheck(staff, ChannelCheck.On(settings), settings.LinkByEmail).Judge();
        var roles = Policies.PolicyFile.Load(settings.PolicyPath).Policy?.Roles ?? [];
        var plan = await new PeopleImporter(store.People, roles.ToHashSet(StringComparer.Ordinal)).ImportAsync(
            settings.PeoplePath,
            settings.StoresPath,
            dryRun: true,
            cancellationToken
        );
        return FirstImportCheck.Judge(plan, settings);
    }

    private static async Task<IEnumerable<Symptom>> LookAtChannelsAsync(
        CommandContext context,
        CareBotSettings settings,
        OpenedStore? store,
        bool offline,
        CancellationToken cancellationToken
    )
    {
        var channels = ChannelCheck.On(settings);
        return channels.Count == 0 ? [ChannelCheck.NothingOn]
            : offline ? [ChannelCheck.NotAsked(channels)]
            : ChannelCheck.Judge(await context.Seams.ProbeChannels(settings, store, cancellationToken));
    }
}
