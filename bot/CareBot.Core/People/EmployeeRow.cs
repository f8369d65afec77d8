using System.Text.RegularExpressions;
using CareBot.Core.Messages;

namespace CareBot.Core.People;

/// <summary>Reads one row of the file of people; whom and what it refers to is looked at by others.</summary>
internal static partial class EmployeeRow
{
    // The name under which time itself acts in every stream of events.
    private const string Reserved = "carebot";

    public static Employee Read(RowReader row)
    {
        var id = row.Id();
        if (id == Reserved)
            row.Refuse("id", $"'{Reserved}' is the bot's own name in the records; choose another id.");
        return new Employee(
            id,
            row.Required("name", "Maya Hart"),
            ReadEmail(row),
            row.Required("role", "associate"),
            row.Required("store", "harbour-street"),
            row.Optional("manager"),
            row.Optional("deputy"),
            ReadLanguage(row),
            ReadActive(row),
            [.. ReadSlack(row), .. ReadTeams(row)]
        );
    }

    /// <summary>Writes somebody as their row would be.</summary>
    public static IEnumerable<(string Column, string Text)> Write(Employee employee) =>
        [
            ("name", employee.Name),
            ("email", employee.Email),
            ("role", employee.Role),
            ("store", employee.Store),
            ("manager", employee.Manager ?? string.Empty),
            ("deputy", employee.Deputy ?? string.Empty),
            ("language", employee.Language),
            ("active", employee.Active ? "yes" : "no"),
            ("slack_team", Account(employee, "slack")?.Tenant ?? string.Empty),
            ("slack_user", Account(employee, "slack")?.NativeId ?? string.Empty),
            ("teams_tenant", Account(employee, "teams")?.Tenant ?? string.Empty),
            ("teams_object_id", Account(employee, "teams")?.NativeId ?? string.Empty),
        ];

    private static ChannelUser? Account(Employee employee, string channel) =>
        employee.Links.FirstOrDefault(link => link.Channel == channel);

    private static string ReadEmail(RowReader row)
    {
        var text = row.Required("email", "maya@harbour.example");
        if (text.Length > 0 && (text.Length > 254 || !EmailShape().IsMatch(text)))
            row.Refuse("email", $"'{text}' is not an e-mail address; write one like maya@harbour.example.");
        return text;
    }

    private static string ReadLanguage(RowReader row)
    {
        var text = row.Required("language", "en-GB");
        if (text.Length > 0 && !LanguageShape().IsMatch(text))
            row.Refuse("language", $"'{text}' is not a language tag; write one like en-GB, en-US or de-DE.");
        return string.Join('-', text.Split('-').Select(TidySubtag));
    }

    // RFC 5646, 2.1.1: the language small, the script with a capital, the region in capitals.
    private static string TidySubtag(string subtag, int place) =>
        (place, subtag.Length) switch
        {
            (0, _) => subtag.ToLowerInvariant(),
            (_, 4) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
            _ => subtag.ToUpperInvariant(),
        };

    private static bool ReadActive(RowReader row)
    {
        var text = row.Required("active", "yes");
        switch (text.ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE" or "1":
                return true;
            case "NO" or "N" or "FALSE" or "0" or "":
                return false;
            default:
                row.Refuse("active", $"'{text}' is neither yes nor no.");
                return false;
        }
    }

    private static IEnumerable<ChannelUser> ReadSlack(RowReader row)
    {
        var (team, user) = (row.Text("slack_team"), row.Text("slack_user"));
        if (!IsWholePair(row, ("slack_team", team), ("slack_user", user)))
            yield break;
        if (!SlackTeamShape().IsMatch(team))
            row.Refuse("slack_team", $"'{team}' is not a workspace or enterprise id; these look like T0123ABCD.");
        if (!SlackUserShape().IsMatch(user))
            row.Refuse("slack_user", $"'{user}' is not a Slack member id; these look like U0123ABCD.");
        yield return new ChannelUser("slack", team, user);
    }

    private static IEnumerable<ChannelUser> ReadTeams(RowReader row)
    {
        var (tenant, user) = (row.Text("teams_tenant"), row.Text("teams_object_id"));
        if (!IsWholePair(row, ("teams_tenant", tenant), ("teams_object_id", user)))
            yield break;
        yield return new ChannelUser(
            "teams",
            ReadGuid(row, "teams_tenant", tenant),
            ReadGuid(row, "teams_object_id", user)
        );
    }

    private static bool IsWholePair(RowReader row, (string Column, string Text) one, (string Column, string Text) other)
    {
        if (one.Text.Length == 0 && other.Text.Length == 0)
            return false;
        var (empty, full) = one.Text.Length == 0 ? (one, other) : (other, one);
        if (empty.Text.Length > 0)
            return true;
        row.Refuse(empty.Column, $"It is empty but {full.Column} is not; fill both or neither.");
        return false;
    }

    private static string ReadGuid(RowReader row, string column, string text)
    {
        if (Guid.TryParseExact(text, "D", out var id))
            return id.ToString("D");
        row.Refuse(column, $"'{text}' is not an Entra id; these look like 11111111-2222-3333-4444-555555555555.");
        return text;
    }

    [GeneratedRegex(@"^[^@\s<>,;""]+@[^@\s<>,;""]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmailShape();

    // Language, script, region: the part of RFC 5646 that people's languages need.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageShape();

    [GeneratedRegex("^[TE][A-Z0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlackTeamShape();

    [GeneratedRegex("^[UW][A-Z0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlackUserShape();
}
