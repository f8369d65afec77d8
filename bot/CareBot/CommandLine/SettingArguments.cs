namespace CareBot.CommandLine;

/// <summary>Tells settings on the command line apart from commands and their options.</summary>
internal static class SettingArguments
{
    private static readonly string[] HostKeys = ["urls", "environment", "contentRoot"];

    /// <summary>Takes out <c>--Section:Key=value</c>, <c>--Section:Key value</c>, and ASP.NET Core's own few.</summary>
    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
                words.Add(args[i]);
            else if (args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Count)
                settings.Add(args[i]);
            else
                settings.Add($"{args[i]}={args[++i]}");
        }

        return ([.. settings], [.. words]);
    }

    private static bool IsSetting(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
            return false;
        var key = arg[2..].Split('=')[0];
        return key.Contains(':', StringComparison.Ordinal) || HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}
