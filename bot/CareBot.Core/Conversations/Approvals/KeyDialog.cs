using CareBot.Core.Cases;
using CareBot.Core.Conversations.Promising;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Hands over the key: "decide this kind yourself, up to X, until Y". Never more than the giver may do alone.</summary>
internal static class KeyDialog
{
    private const string To = "to";
    private const string Kind = "kind";
    private const string UpTo = "upTo";
    private const string Until = "until";
    private const string ThisKind = "this";
    private const string AnyKind = "any";
    private const string RolePrefix = "role-";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static Decision Open(Turn turn, ButtonToken token) =>
        new Attempt(turn, Verbs.HandOverKey).Find(token, out var stopped) is { } found
            ? turn.Open(Form(turn, token, found))
            : stopped;

    public static Decision HandOver(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        var attempt = new Attempt(turn, Verbs.HandOverKey, FromForm: true);
        if (attempt.Find(token, out var stopped) is not { } found)
            return stopped;
        if (Holder(turn, found, fields.GetValueOrDefault(To)) is not { } holder)
            return turn.Wrong(To, "Choose somebody from the list.");
        if (turn.ReadAmount(found, fields.GetValueOrDefault(UpTo)) is not { IsPositive: true } amount)
            return turn.Wrong(UpTo, $"Write an amount, for example {Money.Of(40, found.Currency)}.");
        if (TooMuch(turn, found, amount) is { } tooMuch)
            return attempt.RefuseInForm(found, tooMuch, null, UpTo);
        if (ReadUntil(turn, found, fields.GetValueOrDefault(Until)) is not { } until)
            return turn.Wrong(Until, "Write a day within a month from now, for example “Friday 6 pm” or “in 2 weeks”.");
        var issue = fields.GetValueOrDefault(Kind) == AnyKind ? null : found.Facts.Issue;
        var given = new GrantEvent.GrantGiven(found.Store, holder.Person, holder.Role, issue, amount, until, found.Id);
        return Give(attempt, found, given) with { Immediate = attempt.Closing };
    }

    private static Decision Give(Attempt attempt, Case found, GrantEvent.GrantGiven given)
    {
        var turn = attempt.Turn;
        var id = CaseId.FromNumber('G', turn.View.NextNumber('G'));
        var recorded = turn.Record(id, 1, given);
        var grant = Grant.Evolve(null, recorded);
        var decided = Settle(turn, found, grant);
        return decided with
        {
            Changes = [new StreamChange(id, [recorded]), .. decided.Changes],
            Outgoing =
            [
                .. decided.Outgoing,
                new Outgoing(
                    turn.Speaker.Id,
                    KeyMessage.Given(turn, grant),
                    turn.Conversation.Address,
                    KeyMessage.Card(grant)
                ),
                .. KeyMessage.Holders(turn, grant).Select(one => new Outgoing(one, KeyMessage.Held(turn, grant))),
            ],
        };
    }

    // Where the key opens this case too, and its giver may decide it alone, nobody needs to decide it a second time.
    private static Decision Settle(Turn turn, Case found, Grant grant)
    {
        var asked = found.Escalation?.Asked;
        return
            asked is not null
            && (asked.Amount is not { } amount || amount <= grant.UpTo)
            && CaseRights.RefuseDecision(turn, found, asked) is null
            && !CaseRights.NeedsSecond(turn, found, asked)
            ? DecisionEffects.Decide(
                turn,
                found,
                new CaseEvent.CaseDecided(DecisionOutcome.Approved, asked),
                DecidedWords.None
            )
            : new Decision(turn.Conversation) { Subject = turn.View.SubjectOf(found.Id) };
    }

    private static Form Form(Turn turn, ButtonToken token, Case found)
    {
        var kind = found.Facts.Issue is { } issue ? turn.Policy.TitleOf(Topic.Issue, issue) : null;
        IEnumerable<Field> fields =
        [
            new Field.Choice(To, "To whom", found.Escalation?.Asker, [.. Holders(turn, found)], Required: true),
            new Field.Choice(
                Kind,
                "For what",
                kind is null ? AnyKind : ThisKind,
                [
                    .. kind is null ? Array.Empty<ChoiceOption>() : [new(ThisKind, kind)],
                    new(AnyKind, "Any kind of trouble"),
                ]
            ),
            new Field.Amount(UpTo, "Up to, on one case", Suggested(turn, found), found.Currency, Required: true),
            new Field.Text(Until, "Until", "in 7 days", Required: true),
        ];
        return new Form(Verbs.HandOverKey, token, "Hand over the key", [.. fields], "Hand it over");
    }

    private static Money Suggested(Turn turn, Case found)
    {
        var most = HeldKeys.Most(turn, turn.Speaker, found.Facts, found);
        return found.Escalation?.Asked?.Amount is { } asked ? Money.Min(asked, most) : most;
    }

    private static IEnumerable<ChoiceOption> Holders(Turn turn, Case found)
    {
        var asker = turn.Staff.Employees[found.Escalation?.Asker ?? found.Owner];
        var store = turn.Staff.Stores[found.Store];
        yield return new(asker.Id, asker.Name);
        yield return new(RolePrefix + asker.Role, $"Every {turn.Policy.TitleOfRole(asker.Role)} in {store.Name}");
    }

    private static (string? Person, string? Role)? Holder(Turn turn, Case found, string? typed) =>
        Holders(turn, found).FirstOrDefault(option => option.Key == typed || option.Title == typed) is not { } chosen
            ? null
        : chosen.Key.StartsWith(RolePrefix, StringComparison.Ordinal) ? (null, chosen.Key[RolePrefix.Length..])
        : (chosen.Key, null);

    private static Reason? TooMuch(Turn turn, Case found, Money amount) =>
        HeldKeys.Most(turn, turn.Speaker, found.Facts, found) is var most && amount > most
            ? new Reason("key-limit", 0, $"You can hand over no more than you may give alone: {most} here.")
            : null;

    private static DateTimeOffset? ReadUntil(Turn turn, Case found, string? typed)
    {
        var until = PromiseMaking.ReadDue(turn, typed ?? string.Empty, turn.Staff.Stores[found.Store]);
        return until - turn.Context.Now <= Longest ? until : null;
    }
}
