using CareBot.Settings;

namespace CareBot.Diagnostics;

/// <summary>Looks at settings that were read and found right one by one.</summary>
internal static class SettingsCheck
{
    private const string Subject = "Settings";

    /// <summary>Says what cannot be used.</summary>
    public static IEnumerable<Symptom> Judge(IEnumerable<SettingProblem> problems) =>
        problems.Select(problem => Symptom.Bad(Subject, problem.ToString()));

    /// <summary>Says what is doubtful.</summary>
    public static IEnumerable<Symptom> Judge(CareBotSettings settings)
    {
        var doubts = Judge(settings.MissingFiles()).Concat(Doubts(settings)).ToList();
        return doubts.Count > 0
            ? doubts
            : [Symptom.Ok(Subject, $"They are right; the environment is {settings.EnvironmentName}.")];
    }

    private static IEnumerable<Symptom> Doubts(CareBotSettings settings)
    {
        var (slack, teams) = (settings.Slack, settings.Teams);
        if (settings.IsDevelopment && (slack.Enabled || teams.Enabled))
        {
            yield return Symptom.Look(
                Subject,
                "This is the Development environment, and a channel is on.",
                "Set ASPNETCORE_ENVIRONMENT to Production where real people use it."
            );
        }
        if ((slack.Enabled || teams.Enabled) && IsSample(settings.PolicyPath))
        {
            yield return Symptom.Look(
                Subject,
                $"{SettingKeys.PolicyPath} is the sample of an invented retailer, and a channel is on.",
                "Write your own; docs/policy-guide.md says how."
            );
        }
        if (slack is { Enabled: true, PreviousSigningSecret: not null })
        {
            yield return Symptom.Look(
                Subject,
                $"{SettingKeys.SlackPreviousSigningSecret} is still believed.",
                "Take it out a day after the secret was regenerated."
            );
        }
        if (slack is { Enabled: true, ClientId: not null, Workspaces.Count: 0 })
        {
            yield return Symptom.Look(
                Subject,
                $"{SettingKeys.SlackWorkspaces} is empty, so any workspace may install the app.",
                "Name the workspaces that may."
            );
        }
    }

    private static bool IsSample(string path) =>
        path.StartsWith(Path.Combine(AppContext.BaseDirectory, "samples"), StringComparison.Ordinal);
}
