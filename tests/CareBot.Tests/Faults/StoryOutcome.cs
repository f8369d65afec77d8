using System.Text.RegularExpressions;
using CareBot.Tests.Web;
using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Faults;

/// <summary>What came of a story, apart from ids and times.</summary>
/// <param name="Replies">What the HTTP answers were.</param>
/// <param name="Lines">Everything that anybody read, person by person.</param>
/// <param name="Kept">Every case and promise with its events.</param>
internal sealed partial record StoryOutcome(
    IReadOnlyList<string> Replies,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Kept
)
{
    private const string KeptSql = """
        SELECT 'case ' || id || ' ' || status || ' of ' || owner FROM cases
        UNION ALL SELECT 'promise ' || id || ' ' || status || ' of ' || owner FROM promises
        UNION ALL SELECT 'event ' || stream || ' ' || version || ' ' || kind || ' by ' || actor FROM events
        ORDER BY 1
        """;

    public static async Task<StoryOutcome> ReadAsync(PagePlayer player, HttpClient client, ProgramFolder folder)
    {
        using var answer = await client.GetAsync(new Uri("/web/people", UriKind.Relative));
        var people = (await answer.JsonAsync()).EnumerateArray().Select(person => person.GetProperty("id").GetString());
        var lines = new List<string>();
        foreach (var person in people.OfType<string>())
        {
            foreach (var line in await PagePlayer.TranscriptAsync(client, person))
            {
                var words = line.TryGetProperty("said", out var said)
                    ? $"reads {said.GetProperty("plainText").GetString()}"
                    : $"types {line.GetProperty("heard").GetString()}";
                lines.Add($"{person} {TimeOfDay().Replace(words, "HH:MM")}");
            }
        }

        return new StoryOutcome([.. player.Replies], lines, Ask(folder, KeptSql));
    }

    /// <summary>Asks the database one column.</summary>
    public static IReadOnlyList<string> Ask(ProgramFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.DatabasePath};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b", RegexOptions.None, 1000)]
    private static partial Regex TimeOfDay();
}
