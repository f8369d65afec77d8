using Microsoft.Data.Sqlite;

namespace CareBot.Settings;

/// <summary>Reads all settings and says everything that is wrong with them at once.</summary>
public static class SettingsReader
{
    /// <summary>Reads all settings.</summary>
    /// <param name="configuration">All that was set, wherever.</param>
    /// <param name="environmentName">Such as <c>Development</c>.</param>
    /// <param name="contentRoot">The folder from which relative paths count first; the program's own is second.</param>
    public static SettingsReading Read(IConfiguration configuration, string environmentName, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var values = new SettingValues(configuration);
        var (urls, isOnLoopback) = ListenAddresses.Read(values);
        var settings = new CareBotSettings
        {
            EnvironmentName = environmentName,
            ContentRoot = contentRoot,
            Urls = urls,
            IsOnLoopback = isOnLoopback,
            Storage = ReadStorage(values),
            PolicyPath = Resolve(contentRoot, values.Text(SettingKeys.PolicyPath)),
            PeoplePath = Resolve(contentRoot, values.Text(SettingKeys.PeoplePath)),
            StoresPath = Resolve(contentRoot, values.Text(SettingKeys.StoresPath)),
            LinkByEmail = values.YesNo(SettingKeys.LinkByEmail) ?? false,
            Slack = SlackSettingsReader.Read(values),
            Teams = TeamsSettingsReader.Read(values),
            Web = new(
                values.YesNo(SettingKeys.WebEnabled)
                    ?? environmentName.Equals("Development", StringComparison.OrdinalIgnoreCase),
                values.Secret(SettingKeys.WebLoginSecret)
            ),
            Digest = new(values.OneOf<DayOfWeek>(SettingKeys.DigestDay), values.Time(SettingKeys.DigestTime)),
        };
        SafetyRules.Check(settings, configuration, values);
        SettingProblem[] problems = [.. values.Problems, .. UnknownSettings.Find(configuration)];
        return new SettingsReading(problems.Length == 0 ? settings : null, problems);
    }

    private static StorageSettings ReadStorage(SettingValues values)
    {
        var provider = values.OneOf<StorageProvider>(SettingKeys.StorageProvider);
        var connection = values.Text(SettingKeys.ConnectionString);
        if (provider == StorageProvider.PostgreSql)
        {
            values.Refuse(
                SettingKeys.StorageProvider,
                "PostgreSql comes later; this build remembers in Sqlite only; expected Sqlite."
            );
        }
        else if (!IsSqlite(connection))
        {
            values.Refuse(
                SettingKeys.ConnectionString,
                "It is not one of SQLite's; expected one like Data Source=data/carebot.db."
            );
        }
        return new StorageSettings(provider, new Secret(connection));
    }

    private static bool IsSqlite(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection).DataSource.Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Resolve(string contentRoot, string path)
    {
        var here = Path.GetFullPath(path, contentRoot);
        var shipped = Path.GetFullPath(path, AppContext.BaseDirectory);
        return !File.Exists(here) && File.Exists(shipped) ? shipped : here;
    }
}
