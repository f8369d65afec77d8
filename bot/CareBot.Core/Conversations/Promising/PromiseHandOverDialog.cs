using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Gives a promise to a colleague, by a button or by a typed word.</summary>
internal static class PromiseHandOverDialog
{
    private const string To = "to";

    /// <summary>Somebody typed "hand over", which one and to whom: "P-4MX to Priya".</summary>
    public static Decision Hear(Turn turn, string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var promised, ..] && promised.Equals("promise", StringComparison.OrdinalIgnoreCase))
            words = words[1..];
        if (words is not [var first, .. var behind] || CaseId.TryRead('P', first) is not { } id)
            return Explain(turn);
        if (PromiseRights.FindOpen(turn, id, out var closed) is not { } promise)
            return closed;
        var name = string.Join(' ', behind is ["to" or "To" or "TO", .. var named] ? named : behind);
        var (found, problem) = PromiseColleagues.Find(turn, promise, name.Trim('.', '!'));
        return found is null ? AskWho(turn, promise, problem) : Give(turn, promise, found);
    }

    public static Decision Open(Turn turn, ButtonToken token)
    {
        if (PromiseRights.FindOpen(turn, token.Reference, out var closed) is not { } promise)
            return closed;
        var options = PromiseColleagues.Options(turn, promise);
        return options.Count == 0
            ? turn.Say(NobodyElse(turn, promise))
            : turn.Open(
                new Form(
                    Verbs.HandOverPromise,
                    token,
                    "Hand over",
                    [new Field.Choice(To, "Who keeps it from now on?", null, options, Required: true)],
                    "Hand over"
                )
            );
    }

    public static Decision Save(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (PromiseRights.FindOpen(turn, token.Reference, out var closed) is not { } promise)
            return closed with { Immediate = new Reply.CloseForm() };
        var (found, problem) = PromiseColleagues.Chosen(
            turn,
            promise,
            fields.GetValueOrDefault(To)?.Trim() ?? string.Empty
        );
        return found is null
            ? turn.Wrong(To, problem)
            : Give(turn, promise, found) with
            {
                Immediate = new Reply.CloseForm(),
            };
    }

    private static Decision Give(Turn turn, Promise promise, Employee to)
    {
        var change = PromiseChange
            .On(turn, promise)
            .Append(new PromiseEvent.PromiseHandedOver(to.Id, to.Store, PromiseHandOver.ByChoice));
        var gone = PromiseMessage.IsWith(turn, change.Promise, $"{turn.Speaker.FirstName} handed it over.");
        var own = PromiseMessage.HandedTo(turn, change.Promise);
        var told = change.Redraw([turn.Speaker.Id, promise.Owner], person => person == to.Id ? own : gone);

        // Whoever takes it upon themselves has it in front of them already.
        return (to.Id == turn.Speaker.Id ? told : told.Tell(to.Id, own)).Decide();
    }

    private static Decision AskWho(Turn turn, Promise promise, string problem) =>
        PromiseColleagues.Of(turn, promise).Count == 0
            ? turn.Say(NobodyElse(turn, promise))
            : turn.Say(
                new MessageBuilder()
                    .Line(problem)
                    .Button(
                        Verbs.HandOverPromise,
                        new ButtonToken(promise.Id, promise.Version),
                        "Hand over",
                        ButtonStyle.Primary
                    )
                    .Build(Sensitivity.Internal)
            );

    private static Message NobodyElse(Turn turn, Promise promise) =>
        new MessageBuilder()
            .Line(
                $"There is nobody else at {PromiseRights.StoreOf(turn, promise).Name} who could take it.",
                "“Not yet” gives it a new time."
            )
            .Build(Sensitivity.Internal);

    private static Decision Explain(Turn turn) =>
        turn.Say(
            new MessageBuilder()
                .Line("Which promise, and to whom?", "For example: hand over P-4MX to Priya")
                .Text("“my promises” shows yours.")
                .Build(Sensitivity.Internal)
        );
}
