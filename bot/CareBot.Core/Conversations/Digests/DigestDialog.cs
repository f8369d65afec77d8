using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Digests;

/// <summary>"Digest", "digest this week", "digest The Wharf", "digest company": shows a week to whoever may see it, at any time.</summary>
internal static class DigestDialog
{
    private const string ThisWeek = "this week";
    private const int NamesShown = 8;

    public static Decision Hear(Turn turn, string rest)
    {
        var text = rest.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
        var isThisWeek = text.EndsWith(ThisWeek, StringComparison.Ordinal);
        var whose = (
            isThisWeek ? text[..^ThisWeek.Length] : text.Replace("last week", string.Empty, StringComparison.Ordinal)
        ).Trim();
        if (FindScope(turn, whose) is not { } scope)
            return Unknown(turn);
        var last = StoreWeek.LastFull(turn.Context.Store, turn.Context.Now);
        return Show(
            turn,
            scope,
            isThisWeek ? last.AddDays(7) : last,
            digest => DigestTelling.Answer(turn, digest, isOver: !isThisWeek)
        );
    }

    public static Decision ShowDetails(Turn turn, ButtonToken token) =>
        Press(turn, token, digest => DigestTelling.Detail(turn, digest));

    public static Decision ShowProposals(Turn turn, ButtonToken token) =>
        Press(
            turn,
            token,
            digest => turn.Say(ProposalMessage.Write(digest, turn.Policy, ProposalDialog.MayTurnDown(turn)))
        );

    /// <summary>Finds what a button is about; null where that is no week, or not for this person.</summary>
    public static (DigestScope Scope, DateOnly Monday)? Find(Turn turn, ButtonToken token)
    {
        if (token.Version > DateOnly.MaxValue.DayNumber)
            return null;
        var monday = DateOnly.FromDayNumber((int)token.Version);
        var scope = Allowed(turn).FirstOrDefault(each => DigestWords.TokenOf(each) == token.Reference);
        return scope is null || monday.DayOfWeek != DayOfWeek.Monday ? null : (scope, monday);
    }

    /// <summary>Says something about a week, once it was looked up.</summary>
    public static Decision Show(Turn turn, DigestScope scope, DateOnly monday, Func<Digest, Decision> answer)
    {
        var inquiry = new Inquiry.DigestOf(scope, monday);
        return turn.Context.LookedUp.GetValueOrDefault(inquiry) is LookedUp.DigestMade made
            ? answer(made.Digest)
            : new Decision(turn.Conversation) { Wants = inquiry };
    }

    private static Decision Press(Turn turn, ButtonToken token, Func<Digest, Decision> answer) =>
        Find(turn, token) is { } found ? Show(turn, found.Scope, found.Monday, answer) : HelpDialog.OutOfDate(turn);

    private static IReadOnlyList<DigestScope> Allowed(Turn turn) =>
        DigestReaders.MayAskFor(turn.Speaker, turn.Staff, turn.Policy.Digest);

    // Without a name the largest that they are sent, else their own store.
    private static DigestScope? FindScope(Turn turn, string whose)
    {
        var allowed = Allowed(turn);
        if (whose.Length == 0)
        {
            return DigestReaders.ScopesOf(turn.Speaker, turn.Staff, turn.Policy.Digest) is [.., var largest]
                ? largest
                : new DigestScope.OfStore(turn.Speaker.Store);
        }

        return allowed.FirstOrDefault(scope => IsNamed(scope, whose, turn.Staff));
    }

    private static bool IsNamed(DigestScope scope, string whose, StaffDirectory staff)
    {
        return scope switch
        {
            DigestScope.OfStore store => Is(store.Id) || Is(DigestWords.StoreName(store.Id, staff)),
            DigestScope.OfArea area => Is(area.Name) || Is($"area {area.Name}") || whose == "area",
            _ => whose is "company" or "all" or "all stores" or "everybody" or "everyone",
        };

        bool Is(string name) => name.Equals(whose, StringComparison.OrdinalIgnoreCase);
    }

    private static Decision Unknown(Turn turn)
    {
        var names = Allowed(turn).Select(scope => DigestWords.Whose(scope, turn.Staff)).Take(NamesShown);
        return turn.Say(
            new MessageBuilder()
                .Line("I have no such digest for you.", "You can ask for:")
                .Bullets(names.Select(name => $"digest {name}"))
                .Build(Sensitivity.Internal)
        );
    }
}
