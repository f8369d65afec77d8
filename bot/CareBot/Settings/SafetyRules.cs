namespace CareBot.Settings;

/// <summary>Refuses settings that are right one by one and dangerous together.</summary>
internal static class SafetyRules
{
    private const int ShortestSecret = 16;

    public static void Check(CareBotSettings settings, IConfiguration configuration, SettingValues values)
    {
        // Kestrel's own section would silently win over Urls, and with it over the rules below.
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            values.Refuse("Kestrel:Endpoints", "The addresses are set in one place only; expected them in Urls.");
        if (
            settings.Teams.Authentication == TeamsAuthentication.Off
            && !(settings.IsDevelopment && settings.IsOnLoopback)
        )
        {
            values.Refuse(
                SettingKeys.TeamsAuthentication,
                $"Off is for the Development environment on loopback only, and this is {settings.EnvironmentName} on {string.Join(';', settings.Urls)}; expected Required."
            );
        }
        CheckWeb(settings, values);
    }

    private static void CheckWeb(CareBotSettings settings, SettingValues values)
    {
        if (settings.Web.LoginSecret is { } secret && secret.Value.Length < ShortestSecret)
        {
            values.Refuse(
                SettingKeys.WebLoginSecret,
                $"It is too short; expected at least {ShortestSecret} characters."
            );
        }
        if (
            settings.Web is not { Enabled: true, LoginSecret: null }
            || (settings.IsDevelopment && settings.IsOnLoopback)
        )
        {
            return;
        }
        var where = settings.IsDevelopment
            ? "can be reached from other machines"
            : $"is switched on in {settings.EnvironmentName}";
        values.Refuse(
            SettingKeys.WebLoginSecret,
            $"It is empty and the rehearsal page {where}; expected at least {ShortestSecret} characters."
        );
    }
}
