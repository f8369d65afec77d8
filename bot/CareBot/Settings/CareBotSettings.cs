using CareBot.Core.Digests;

namespace CareBot.Settings;

/// <summary>Everything that can be set, read and found right.</summary>
public sealed record CareBotSettings
{
    /// <summary>Gets the environment's name; only <c>Development</c> means anything.</summary>
    public required string EnvironmentName { get; init; }

    /// <summary>Gets the folder from which relative paths count.</summary>
    public required string ContentRoot { get; init; }

    /// <summary>Gets the addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Gets a value indicating whether none of the addresses can be reached from another machine.</summary>
    public required bool IsOnLoopback { get; init; }

    /// <summary>Gets where everything is remembered.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>Gets the full path of the policy; the file need not exist.</summary>
    public required string PolicyPath { get; init; }

    /// <summary>Gets the full path of the file of people; the file need not exist.</summary>
    public required string PeoplePath { get; init; }

    /// <summary>Gets the full path of the file of stores; the file need not exist.</summary>
    public required string StoresPath { get; init; }

    /// <summary>Gets a value indicating whether a member of our own workspace or tenant is linked to the person with the same work e-mail.</summary>
    public required bool LinkByEmail { get; init; }

    /// <summary>Gets how to reach Slack.</summary>
    public required SlackSettings Slack { get; init; }

    /// <summary>Gets how to reach Teams.</summary>
    public required TeamsSettings Teams { get; init; }

    /// <summary>Gets the rehearsal page.</summary>
    public required WebSettings Web { get; init; }

    /// <summary>Gets when the weekly digest goes out.</summary>
    public required WeeklyTime Digest { get; init; }

    /// <summary>Gets a value indicating whether this is a developer's own machine.</summary>
    public bool IsDevelopment => EnvironmentName.Equals("Development", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds which files that the program needs are not there.</summary>
    public IReadOnlyList<SettingProblem> MissingFiles() =>
        [
            .. new[]
            {
                (SettingKeys.PolicyPath, PolicyPath),
                (SettingKeys.PeoplePath, PeoplePath),
                (SettingKeys.StoresPath, StoresPath),
            }
                .Where(file => !File.Exists(file.Item2))
                .Select(file => new SettingProblem(
                    file.Item1,
                    $"There is no file '{file.Item2}'; expected the path of one."
                )),
        ];
}
