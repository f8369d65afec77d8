namespace CareBot.Settings;

/// <summary>Reads how Slack is reached.</summary>
internal static class SlackSettingsReader
{
    public static SlackSettings Read(SettingValues values)
    {
        var slack = new SlackSettings
        {
            Enabled = values.YesNo(SettingKeys.SlackEnabled) ?? false,
            SigningSecret = values.Secret(SettingKeys.SlackSigningSecret),
            PreviousSigningSecret = values.Secret(SettingKeys.SlackPreviousSigningSecret),
            BotToken = values.Secret(SettingKeys.SlackBotToken),
            AppToken = values.Secret(SettingKeys.SlackAppToken),
            ClientId = values.Optional(SettingKeys.SlackClientId),
            ClientSecret = values.Secret(SettingKeys.SlackClientSecret),
            PublicUrl = values.Optional(SettingKeys.SlackPublicUrl) is null
                ? null
                : values.Address(SettingKeys.SlackPublicUrl),
            Workspaces = [.. values.List(SettingKeys.SlackWorkspaces, values.Text).Where(id => id.Length > 0)],
            ApiBaseUrl = Folder(values.Address(SettingKeys.SlackApiBaseUrl)),
            NativeCharts = values.YesNo(SettingKeys.SlackNativeCharts) ?? false,
        };
        CheckShapes(slack, values);
        if (slack.Enabled)
            CheckEnabled(slack, values);
        return slack;
    }

    private static void CheckShapes(SlackSettings slack, SettingValues values)
    {
        if (slack.BotToken is { } token && !token.Value.StartsWith("xoxb-", StringComparison.Ordinal))
            values.Refuse(SettingKeys.SlackBotToken, "It is not a bot token; expected one that starts with xoxb-.");
        if (slack.AppToken is { } app && !app.Value.StartsWith("xapp-", StringComparison.Ordinal))
            values.Refuse(SettingKeys.SlackAppToken, "It is no app-level token; expected one that starts with xapp-.");
        foreach (var id in slack.Workspaces.Where(id => !IsWorkspace(id)))
            values.Refuse(SettingKeys.SlackWorkspaces, $"'{id}' is no workspace; these look like T0123ABCD.");
    }

    private static bool IsWorkspace(string id) => id[0] is 'T' or 'E' && id.All(char.IsAsciiLetterOrDigit);

    // Methods are put behind it.
    private static Uri Folder(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri($"{address}/");

    private static void CheckEnabled(SlackSettings slack, SettingValues values)
    {
        if (slack is { SigningSecret: null, AppToken: null })
        {
            values.Refuse(
                SettingKeys.SlackSigningSecret,
                "It is empty; expected the signing secret of the Slack app, or Slack:AppToken for Socket Mode."
            );
        }

        if (slack is { BotToken: null, ClientId: null })
        {
            values.Refuse(
                SettingKeys.SlackBotToken,
                "It is empty; expected the bot token of the Slack app, or Slack:ClientId for the installation by OAuth."
            );
        }

        if (slack is { ClientId: not null, ClientSecret: null })
            values.Refuse(SettingKeys.SlackClientSecret, "It is empty; expected the secret of Slack:ClientId.");
        if (slack is { ClientId: not null, PublicUrl: null })
        {
            values.Refuse(
                SettingKeys.SlackPublicUrl,
                "It is empty; expected the address that Slack sends people back to, like https://carebot.example.com."
            );
        }
    }
}
