using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Puts the whole answer together.</summary>
internal static class Decider
{
    public static Verdict Decide(CompiledPolicy policy, Situation situation)
    {
        var reckoning = Reckoner.Reckon(policy, situation);
        var ask = AskOf(policy, situation, reckoning);
        var proposed = ProposedOf(policy, situation, reckoning);
        return new()
        {
            PolicyVersion = policy.Version,
            Class = reckoning.Class,
            ClassReasons = ClassReasons(policy, situation, reckoning),
            Safety = SafetyOf(policy, reckoning),
            Owed = OwedLines.Write(policy, situation, reckoning),
            Allowance = AllowanceOf(policy, reckoning),
            Gestures = GestureLines.Write(policy, situation, reckoning),
            Above = Above(policy, situation, reckoning),
            Refused = new RefusedLines(policy, situation, reckoning).Write(ask, proposed),
            Ask = ask,
            Proposed = proposed,
            Words = WordsWriter.Write(policy, situation, reckoning),
            Missing = new MissingFacts(policy, situation, reckoning, ask, proposed).Find(),
        };
    }

    public static AskVerdict? AskOf(CompiledPolicy policy, Situation situation, Reckoning reckoning) =>
        situation.Facts.Ask is { } ask ? new AskJudge(policy, situation, reckoning).Judge(ask) : null;

    public static OfferVerdict? ProposedOf(CompiledPolicy policy, Situation situation, Reckoning reckoning) =>
        situation.Facts.Proposed is { } offer ? new OfferJudge(policy, situation, reckoning).Judge(offer) : null;

    private static IReadOnlyList<Reason> ClassReasons(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        if (situation.Facts.Issue is not { } key || policy.Issues.GetValueOrDefault(key) is not { } issue)
            return [.. reckoning.Rises.Select(rise => policy.Rises.Rules[rise].Entry.Reason)];
        var first = new Reason(
            issue.Key,
            issue.Line,
            $"{char.ToUpperInvariant(issue.Title[0])}{issue.Title[1..]} starts at {issue.Class}."
        );
        return [first, .. reckoning.Rises.Select(rise => policy.Rises.Rules[rise].Entry.Reason)];
    }

    private static SafetyNotice? SafetyOf(CompiledPolicy policy, Reckoning reckoning) =>
        reckoning.IsSafety && policy.Document.Safety is { } safety
            ? new([.. safety.DoNow.Select(step => step.Text)], safety.GoesTo.Text, safety.Reason)
            : null;

    private static Allowance AllowanceOf(CompiledPolicy policy, Reckoning reckoning)
    {
        var adequacy = policy.Document.Adequacy;
        var floor = new Reason(
            "adequacy",
            adequacy.Line,
            $"Under {adequacy.TooSmallBelowPercent} % of what went wrong, people leave."
        );
        var reason =
            reckoning.IsSafety && policy.Document.Safety is { } safety
                ? safety.Reason
                : reckoning.ReasonFor(reckoning.Limit, reckoning.Ceiling);
        var hasFloor = reckoning.Floor.IsPositive;
        return new(reckoning.Floor, reckoning.Limit, reckoning.Ceiling, reason, hasFloor ? floor : null);
    }

    private static IReadOnlyList<HigherLimit> Above(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        if (reckoning.IsSafety)
            return [];
        var ceiling = reckoning.Ceiling is { } most ? most + reckoning.Already : (Money?)null;
        var own = Cut(reckoning.Own.Amount, ceiling);
        var inPublic = policy.Document.Roles.Where(role => role.AnswersInPublic).Select(role => role.Key).ToArray();
        return
        [
            .. Limits
                .Ladder(policy, reckoning, situation.Currency)
                .Where(role => role.Role != situation.Role)
                .Select(role => (role, UpTo: Cut(role.Amount, ceiling)))
                .Where(each => each.UpTo > own || (each.UpTo.IsPositive && inPublic.Contains(each.role.Role)))
                .Select(each => new HigherLimit(each.role.Role, each.UpTo, each.role.NeedsTwoAbove, each.role.Reason)),
        ];
    }

    private static Money Cut(Money amount, Money? ceiling) => ceiling is { } most ? Money.Min(amount, most) : amount;
}
