using System.Globalization;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Says a key that was handed over, to its giver and to its holders.</summary>
internal static class KeyMessage
{
    private const int MostHolders = 100;

    /// <summary>Names the giver's card of a key, which is redrawn in place.</summary>
    public static string Card(Grant grant) => $"{grant.Id}:key";

    /// <summary>Lists who holds it now.</summary>
    public static IReadOnlyList<string> Holders(Turn turn, Grant grant) =>
        grant.Person is { } person
            ? [person]
            :
            [
                .. turn
                    .Staff.Employees.Values.Where(one =>
                        one.Active && one.Store == grant.Store && one.Role == grant.Role
                    )
                    .Select(one => one.Id)
                    .Order(StringComparer.Ordinal)
                    .Take(MostHolders),
            ];

    /// <summary>Says it to whoever gave it.</summary>
    public static Message Given(Turn turn, Grant grant) =>
        grant.Revoked
            ? new MessageBuilder().Line($"{grant.Id} is taken back.", Used(grant)).Build(Sensitivity.Internal)
            : new MessageBuilder()
                .Line("Handed over:", Line(turn, grant))
                .Text("It is never worth more than what you may give yourself.")
                .Button(Verbs.TakeKeyBack, new ButtonToken(grant.Id, grant.Version), $"Take back {grant.Id}")
                .Build(Sensitivity.Internal);

    /// <summary>Says it to a holder.</summary>
    public static Message Held(Turn turn, Grant grant) =>
        new MessageBuilder()
            .Line($"{Names.Of(turn.Staff, grant.Giver)} handed you the key:", What(turn, grant))
            .Text(
                $"Decide it yourself until {Until(turn, grant)}; I count it in by itself. “keys” shows what you hold."
            )
            .Build(Sensitivity.Internal);

    /// <summary>Says to a holder that it is gone.</summary>
    public static Message TakenBack(Turn turn, Grant grant) =>
        new MessageBuilder()
            .Line($"{grant.Id} was taken back by {turn.Speaker.FirstName}.", "What you gave by it stays given.")
            .Build(Sensitivity.Internal);

    /// <summary>Says everything about it in one line.</summary>
    public static string Line(Turn turn, Grant grant)
    {
        var holder = grant.Person is { } person
            ? Names.Of(turn.Staff, person)
            : $"every {turn.Policy.TitleOfRole(grant.Role ?? string.Empty)} in {turn.Staff.Stores[grant.Store].Name}";
        return $"{grant.Id}: {holder}, {What(turn, grant)} until {Until(turn, grant)}, from {Names.Of(turn.Staff, grant.Giver)}. {Used(grant)}";
    }

    private static string What(Turn turn, Grant grant)
    {
        var kind = grant.Issue is { } issue ? turn.Policy.TitleOf(Topic.Issue, issue) : "any kind of trouble";
        return $"{kind}, up to {grant.UpTo} a case";
    }

    private static string Until(Turn turn, Grant grant) => Names.LocalTime(grant.Until, turn.Staff.Stores[grant.Store]);

    private static string Used(Grant grant) =>
        grant.Uses switch
        {
            0 => "Not used yet.",
            1 => $"Used once, {grant.Spent}.",
            var uses => $"Used {uses.ToString(CultureInfo.InvariantCulture)} times, {grant.Spent} in all.",
        };
}
