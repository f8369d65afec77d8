using CareBot.Settings;

namespace CareBot.CommandLine;

/// <summary>What every command has at hand.</summary>
internal sealed class CommandContext(CommandSeams seams, string[] settingArguments)
{
    public CommandSeams Seams => seams;

    public TextWriter Output => seams.Output;

    public string[] SettingArguments => settingArguments;

    public string FullPath(string path) => Path.GetFullPath(path, seams.WorkingDirectory);

    public int Fail(string message)
    {
        seams.Error.WriteLine(message);
        return 1;
    }

    /// <summary>Reads the settings, or says everything that is wrong with them and returns null.</summary>
    public CareBotSettings? ReadSettings()
    {
        var reading = SettingsSource.Read(settingArguments, seams.WorkingDirectory);
        Report(reading.Problems);
        return reading.Settings;
    }

    public void Report(IEnumerable<SettingProblem> problems)
    {
        foreach (var problem in problems)
            seams.Error.WriteLine(problem);
    }

    public async Task<int> WithStoreAsync(
        Func<CareBotSettings, OpenedStore, Task<int>> run,
        CancellationToken cancellationToken
    )
    {
        if (ReadSettings() is not { } settings)
            return 1;
        await using var store = await seams.OpenStore(settings, cancellationToken);
        return await run(settings, store);
    }
}
