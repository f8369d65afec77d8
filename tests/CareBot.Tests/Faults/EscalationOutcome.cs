using System.Text.RegularExpressions;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Faults;

/// <summary>What came of a play, apart from times: what is written down, and what the channels were truly told.</summary>
/// <param name="Events">Every event of every stream, in order, with who did it.</param>
/// <param name="Posts">Every new message, by person and words.</param>
/// <param name="Drawn">Every new message and every redraw, by person and words.</param>
/// <param name="Unsent">What was never surely sent, and why.</param>
/// <param name="Retried">Whose messages were taken up again after a try of which nobody knows how it went, one entry a message.</param>
internal sealed partial record EscalationOutcome(
    IReadOnlyList<string> Events,
    IReadOnlyList<(string Person, string Words)> Posts,
    IReadOnlyList<(string Person, string Words)> Drawn,
    IReadOnlyList<string> Unsent,
    IReadOnlyList<string> Retried
)
{
    private const string EventsSql = """
        SELECT stream || ' ' || version || ' ' || kind || ' by ' || actor FROM events ORDER BY stream, version
        """;

    private const string UnsentSql =
        "SELECT state || ' to ' || recipient || ', ' || coalesce(cause, '') FROM outbox WHERE state <> 'sent'";

    private const string RetriedSql = "SELECT recipient FROM outbox WHERE attempts > 1";

    public static EscalationOutcome Read(MortalHouse house)
    {
        var told = Sample.Staff.Employees.Keys.Order(StringComparer.Ordinal).SelectMany(person => Told(house, person));
        var all = told.ToList();
        return new(
            StoryOutcome.Ask(house.Folder, EventsSql),
            [.. all.Where(one => one.IsNew).Select(one => (one.Person, one.Words))],
            [.. all.Select(one => (one.Person, one.Words))],
            StoryOutcome.Ask(house.Folder, UnsentSql),
            StoryOutcome.Ask(house.Folder, RetriedSql)
        );
    }

    /// <summary>Lists what stands there less often than it does in another outcome.</summary>
    public IReadOnlyList<string> Misses(EscalationOutcome wanted) => More(wanted.Drawn, Drawn);

    /// <summary>Lists the new messages that stand there more often than they do in another outcome.</summary>
    public IReadOnlyList<string> Doubles(EscalationOutcome wanted) => More(Posts, wanted.Posts);

    private static IReadOnlyList<string> More(
        IReadOnlyList<(string Person, string Words)> many,
        IReadOnlyList<(string Person, string Words)> few
    )
    {
        var counts = few.CountBy(one => one).ToDictionary();
        return
        [
            .. many.CountBy(one => one)
                .SelectMany(one =>
                    Enumerable.Repeat(
                        $"{one.Key.Person}: {one.Key.Words}",
                        Math.Max(0, one.Value - counts.GetValueOrDefault(one.Key))
                    )
                ),
        ];
    }

    private static IEnumerable<(string Person, bool IsNew, string Words)> Told(MortalHouse house, string person) =>
        MortalHouse.IsInTeams(person) ? InTeams(house, person) : InSlack(house, person);

    private static IEnumerable<(string Person, bool IsNew, string Words)> InSlack(MortalHouse house, string person)
    {
        var direct = house.Slack.Workspaces[0].DirectOf(SampleAccounts.SlackIdOf(person)).Id;
        return house
            .Slack.Ledger.Calls.Where(call => call.Effect?.Contains($"{direct}/", StringComparison.Ordinal) == true)
            .Where(call => call.Method is "chat.postMessage" or "chat.update")
            .Select(call =>
                (
                    person,
                    call.Method == "chat.postMessage",
                    Timeless(call.Arguments["text"]?.ToString() ?? string.Empty)
                )
            );
    }

    private static IEnumerable<(string Person, bool IsNew, string Words)> InTeams(MortalHouse house, string person)
    {
        var chat = house.MemberOf(person).Chat.Id;
        return house
            .Teams.Connector.Ledger.Where(entry => entry.HadEffect && entry.Call.Conversation == chat)
            .Where(entry =>
                entry.Call.Operation is ConnectorOperation.Send or ConnectorOperation.Reply or ConnectorOperation.Update
            )
            .Select(entry =>
                (
                    person,
                    entry.Call.Operation != ConnectorOperation.Update,
                    Timeless(
                        CardReading.TextOf(entry.Call.Body.At("attachments").Items().FirstOrDefault().At("content"))
                    )
                )
            );
    }

    private static string Timeless(string words) => TimeOfDay().Replace(words, "HH:MM");

    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b", RegexOptions.None, 1000)]
    private static partial Regex TimeOfDay();
}
