namespace CareBot.Tests.Fakes;

/// <summary>The sample retailer's people with an account in both channels, as their administrator would have filled them in.</summary>
internal static class SampleAccounts
{
    public const string SlackTeam = "T0001";

    private static readonly string[] Ids = [.. Sample.Staff.Employees.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Returns somebody's member id in Slack.</summary>
    public static string SlackIdOf(string person) => $"U{person.ToUpperInvariant()}";

    /// <summary>Returns a number that is nobody else's, from 1.</summary>
    public static int NumberOf(string person) => Array.IndexOf(Ids, person) + 1;

    /// <summary>Returns somebody's id in Entra.</summary>
    public static Guid EntraIdOf(string person) => Guid.Parse($"00000000-0000-0000-0000-{NumberOf(person):x12}");

    /// <summary>Writes the file of people into a folder and returns its path.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="teamsTenant">The tenant of everybody's Entra account.</param>
    /// <param name="channelOf">The one channel in which a person has an account, by their id; null for both.</param>
    public static string WriteTo(string folder, Guid teamsTenant, Func<string, string>? channelOf = null)
    {
        var shipped = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "samples", "people.csv"));
        var rows = shipped.Skip(1).Select(row => WithAccounts(row, row.Split(',')[0], teamsTenant, channelOf));
        var path = Path.Combine(folder, "people.csv");
        File.WriteAllLines(path, [shipped[0], .. rows]);
        return path;
    }

    private static string WithAccounts(string row, string person, Guid tenant, Func<string, string>? channelOf)
    {
        var slack = channelOf?.Invoke(person) == "teams" ? "," : $"{SlackTeam},{SlackIdOf(person)}";
        var teams = channelOf?.Invoke(person) == "slack" ? "," : $"{tenant:D},{EntraIdOf(person):D}";
        return $"{row[..^",,,,".Length]},{slack},{teams}";
    }
}
