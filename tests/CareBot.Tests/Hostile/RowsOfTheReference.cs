using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CareBot.Tests.Hostile;

/// <summary>The list of hostile and odd inputs, E1 to E60: each is a test of that name on each channel that it concerns, or it stands here with the reason.</summary>
public sealed partial class RowsOfTheReference
{
    private static readonly int[] TokensOfTeams = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] SignaturesOfSlack = [12, 13, 14, 15, 17];

    private static readonly Dictionary<int, string> OnlyTeams = new()
    {
        [20] = "A body that trickles in is the server's own matter, and all routes are of one server.",
        [32] = "Slack never repeats an interaction under a new id.",
        [59] = "Submit fallbacks are Teams'.",
        [60] = "So are automatic refreshes.",
    };

    private static readonly Dictionary<int, string> OnlySlack = new()
    {
        [36] = "Teams delivers a mention once.",
        [51] = "Dialogs of Teams need no trigger that runs out.",
        [52] = "Teams has no addresses to answer to.",
    };

    [Fact]
    public void Every_row_is_a_named_test_in_Slack() =>
        Assert.Equal([], Rows().Except(TokensOfTeams).Except(OnlyTeams.Keys).Except(TestedFor("Slack")));

    [Fact]
    public void Every_row_is_a_named_test_in_Teams() =>
        Assert.Equal([], Rows().Except(SignaturesOfSlack).Except(OnlySlack.Keys).Except(TestedFor("Teams")));

    private static IEnumerable<int> Rows() => Enumerable.Range(1, 60);

    private static IEnumerable<int> TestedFor(string channel) =>
        Assembly
            .GetExecutingAssembly()
            .GetTypes()
            .Where(type => type.FullName?.Contains(channel, StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .SelectMany(method => Row().Matches(method.Name))
            .SelectMany(Numbers)
            .Distinct();

    private static IEnumerable<int> Numbers(Match row)
    {
        var first = int.Parse(row.Groups["first"].Value, CultureInfo.InvariantCulture);
        var last = row.Groups["last"] is { Success: true } named
            ? int.Parse(named.Value, CultureInfo.InvariantCulture)
            : first;
        return Enumerable.Range(first, last - first + 1);
    }

    [GeneratedRegex("^E(?<first>[0-9]+)(_to_E(?<last>[0-9]+))?_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
