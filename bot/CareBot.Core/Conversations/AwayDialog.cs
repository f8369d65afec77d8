using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Conversations.Promising;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Core.Conversations;

/// <summary>"Away until Friday, Tom decides for me": whoever is away is not asked, and what waits for them goes on at once.</summary>
internal static class AwayDialog
{
    private const int MovedAtOnce = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Hears "away" and what came behind it.</summary>
    public static Decision Hear(Turn turn, string rest)
    {
        var text = rest.Trim().TrimEnd('.', '!');
        if (text.Length == 0)
            return Tell(turn);
        if (text is "off" or "back" or "no" or "over" or "ended")
            return Return(turn);
        if (ReadUntil(turn, text) is not { } until)
            return AskUntil(turn);
        var named = PeopleNames.In(turn, text);
        return named switch
        {
            { Count: > 1 } => Which(turn, named),
            [var standIn] when standIn.Id == turn.Speaker.Id => Wrong(turn, "Nobody stands in for themselves."),
            [var standIn] => Leave(turn, until, standIn),
            _ when PeopleNames.NamesSomebody(text) => Wrong(turn, "I do not know who shall decide for you."),
            _ => Leave(turn, until, null),
        };
    }

    /// <summary>Somebody is back.</summary>
    public static Decision Return(Turn turn)
    {
        if (!turn.IsAway(turn.Speaker.Id))
        {
            return turn.Say(
                new MessageBuilder().Text("You are not away. Welcome back all the same.").Build(Sensitivity.Internal)
            );
        }

        var message = new MessageBuilder()
            .Text("Welcome back. You are asked again from now on.")
            .Build(Sensitivity.Internal);
        return turn.Say(message) with { Changes = [Write(turn, new PresenceEvent.CameBack())] };
    }

    private static Decision Leave(Turn turn, DateTimeOffset until, Employee? standIn)
    {
        var moves = Waiting(turn).Select(one => Hand(turn, one, standIn)).OfType<Decision>().ToArray();
        var who = standIn ?? (turn.Speaker.Deputy is { } deputy ? turn.Staff.FindActive(deputy) : null);
        var message = new MessageBuilder()
            .Line($"You are away until {Names.LocalTime(until, turn.Context.Store)}.", Instead(who))
            .Note(moves.Length > 0 ? $"Passed on: {moves.Length} that waited for you." : null)
            .Note("“away off” ends it sooner.")
            .Build(Sensitivity.Internal);
        return turn.Say(message) with
        {
            Changes =
            [
                Write(turn, new PresenceEvent.WentAway(until, standIn?.Id)),
                .. moves.SelectMany(move => move.Changes),
            ],
            Outgoing =
            [
                new Outgoing(turn.Speaker.Id, message, turn.Conversation.Address),
                .. moves.SelectMany(move => move.Outgoing),
            ],
        };
    }

    private static IEnumerable<Case> Waiting(Turn turn) =>
        turn
            .View.CasesWaitingFor(turn.Speaker.Id, MovedAtOnce)
            .Where(one =>
                one.Escalation?.Now is { People: var people }
                && people.Contains(turn.Speaker.Id)
                && people.All(person => person == turn.Speaker.Id || turn.IsAway(person))
            );

    // To the stand-in where their yes is enough, else to whoever the chain names.
    private static Decision? Hand(Turn turn, Case one, Employee? standIn)
    {
        if (ChainWalk.Of(turn, one) is not { } walk)
            return null;
        var deputy = turn.Speaker.Deputy is { } id ? turn.Staff.FindActive(id) : null;
        var next = new[] { standIn, deputy }
            .OfType<Employee>()
            .Concat(walk.Able())
            .FirstOrDefault(person =>
                person.Id != turn.Speaker.Id && !turn.IsAway(person.Id) && walk.MaySayYes(person)
            );
        return next is null ? null : PassOnDialog.Move(turn, one, next);
    }

    private static Decision Tell(Turn turn) =>
        turn.View.FindPresence(turn.Speaker.Id) is { AwayUntil: { } until } presence
        && presence.IsAway(turn.Context.Now)
            ? turn.Say(
                new MessageBuilder()
                    .Line($"You are away until {Names.LocalTime(until, turn.Context.Store)}.", "“away off” ends it.")
                    .Build(Sensitivity.Internal)
            )
            : AskUntil(turn);

    private static Decision AskUntil(Turn turn) =>
        turn.Say(
            new MessageBuilder()
                .Line("Until when, and who decides for you?", "For example: away until Friday, Tom decides for me")
                .Text("Without a name your deputy is asked. “away off” when you are back.")
                .Build(Sensitivity.Internal)
        );

    private static Decision Which(Turn turn, IReadOnlyList<Employee> named) =>
        Wrong(turn, $"Do you mean {string.Join(" or ", named.Take(5).Select(one => one.Name))}?");

    private static Decision Wrong(Turn turn, string problem) =>
        turn.Say(
            new MessageBuilder()
                .Line(problem, "Write their whole name, for example: away until Friday, Tom Okafor decides for me")
                .Build(Sensitivity.Internal)
        );

    // "For two hours" ends when "in two hours" is.
    private static DateTimeOffset? ReadUntil(Turn turn, string text)
    {
        var when = text.StartsWith("for ", StringComparison.OrdinalIgnoreCase) ? $"in {text[4..]}" : text;
        var until = PromiseMaking.ReadDue(turn, when, turn.Context.Store);
        return until - turn.Context.Now <= Longest ? until : null;
    }

    private static string Instead(Employee? who) =>
        who is null
            ? "Whoever is next in line is asked meanwhile."
            : $"{who.FirstName} is asked meanwhile, and decides by their own limits.";

    private static StreamChange Write(Turn turn, PresenceEvent happened)
    {
        var stream = Presence.StreamOf(turn.Speaker.Id);
        var version = turn.View.FindPresence(turn.Speaker.Id)?.Version ?? 0;
        return new StreamChange(stream, [turn.Record(stream, version + 1, happened)]);
    }
}
