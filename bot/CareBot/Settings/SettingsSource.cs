namespace CareBot.Settings;

/// <summary>Brings together what was set in files, in the environment and on the command line.</summary>
public static class SettingsSource
{
    /// <summary>Reads all settings as ASP.NET Core would: files, then the environment, then the command line; the last one wins.</summary>
    /// <param name="args">The settings of the command line, such as <c>--Storage:Provider=Sqlite</c>.</param>
    /// <param name="workingDirectory">Where the files are looked for unless <c>contentRoot</c> says otherwise.</param>
    public static SettingsReading Read(string[] args, string workingDirectory)
    {
        var host = new ConfigurationBuilder()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("DOTNET_")
            .AddCommandLine(args)
            .Build();
        var environment = host["environment"] is { Length: > 0 } name ? name : Environments.Production;
        var contentRoot = Path.GetFullPath(host["contentRoot"] ?? ".", workingDirectory);
        try
        {
            return SettingsReader.Read(Build(host, args, environment, contentRoot), environment, contentRoot);
        }
        catch (InvalidDataException mishap)
        {
            var cause = mishap.InnerException?.Message ?? string.Empty;
            return new SettingsReading(
                null,
                [new SettingProblem("appsettings.json", $"{mishap.Message} {cause} Expected JSON.")]
            );
        }
        catch (DirectoryNotFoundException mishap)
        {
            return new SettingsReading(
                null,
                [new SettingProblem("contentRoot", $"{mishap.Message} Expected a folder.")]
            );
        }
    }

    private static IConfigurationRoot Build(
        IConfiguration host,
        string[] args,
        string environment,
        string contentRoot
    ) =>
        new ConfigurationBuilder()
            .SetBasePath(contentRoot)
            .AddConfiguration(host)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
}
