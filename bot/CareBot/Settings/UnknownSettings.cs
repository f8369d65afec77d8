using System.Text.RegularExpressions;
using CareBot.Core.People;

namespace CareBot.Settings;

/// <summary>Finds keys that nobody reads, so that a slip of the pen is not taken for a setting.</summary>
internal static partial class UnknownSettings
{
    private static readonly HashSet<string> Known = new(
        SettingKeys.Defaults.Keys.Select(FirstOfList),
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<SettingProblem> Find(IConfiguration configuration) =>
        SettingKeys
            .Sections.SelectMany(section => configuration.GetSection(section).GetChildren().SelectMany(Leaves))
            .Where(leaf => !IsKnown(leaf))
            .Select(leaf => Refuse(leaf.Path, SettingKeys.Defaults.Keys))
            .Concat(MisspeltSections(configuration));

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section)
    {
        var children = section.GetChildren().ToArray();
        return children.Length == 0 ? [section] : children.SelectMany(Leaves);
    }

    // A list or section that is empty in JSON is a leaf without a value.
    private static bool IsKnown(IConfigurationSection leaf) =>
        Known.Contains(FirstOfList(leaf.Path))
        || (
            string.IsNullOrEmpty(leaf.Value)
            && Known.Any(known => known.StartsWith($"{leaf.Path}:", StringComparison.OrdinalIgnoreCase))
        );

    // Other sections belong to ASP.NET Core, or to no one; only one that nearly is ours is a slip.
    private static IEnumerable<SettingProblem> MisspeltSections(IConfiguration configuration) =>
        configuration
            .GetChildren()
            .Where(section => section.GetChildren().Any())
            .Select(section => section.Key)
            .Where(key => !SettingKeys.Sections.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Where(key => NearestName.Find(key, SettingKeys.Sections) is not null)
            .Select(key => Refuse(key, SettingKeys.Sections));

    private static SettingProblem Refuse(string key, IEnumerable<string> names) =>
        new(key, $"There is no such setting.{NearestName.Question(key, names)}");

    private static string FirstOfList(string key) => ListPlace().Replace(key, ":0");

    [GeneratedRegex(":[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListPlace();
}
