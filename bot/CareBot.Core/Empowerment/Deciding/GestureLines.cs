using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Lists what the person may add, best first.</summary>
/// <remarks>
/// The one place where "best" is settled. A gesture that was made for this occasion beats one made for this trouble, then
/// for this tone, then for this kind of thing; among equals the cheaper goes first, then the earlier in the file.
/// Money comes last, because it is the easiest to give and the first to be forgotten, unless a floor is to be reached.
/// </remarks>
internal static class GestureLines
{
    /// <summary>Names the remedy that stands for money on top, in every policy that has it.</summary>
    public const string MoneyOnTop = "goodwill";

    private const int ForOccasion = 8;
    private const int ForIssue = 4;
    private const int ForTone = 2;
    private const int ForCategory = 1;

    public static IReadOnlyList<GestureLine> Write(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        if (reckoning.IsSafety)
            return [];
        var values = Template.Values(situation.Facts, reckoning.Price, null, reckoning.Outstanding);
        var judge = new OfferJudge(policy, situation, reckoning);
        var gestures = policy
            .Gestures.Certain(reckoning.Point)
            .Select(rule => policy.Gestures.Rules[rule])
            .Select(rule => (rule.Entry, Score: Score(rule), Cost: CostOf(policy, situation, rule.Entry)))
            .Where(each => each.Cost is { } cost && cost <= reckoning.Limit)
            .OrderByDescending(each => each.Score)
            .ThenBy(each => each.Entry.Cost)
            .Where(each => judge.Judge(new Offer(each.Entry.Name, OnTop: true)) is OfferVerdict.Allowed)
            .Select(each => Line(each.Entry, each.Cost ?? reckoning.Limit, values));
        var money = MoneyLine(policy, situation, reckoning, judge);
        return reckoning.Floor.IsPositive ? [.. money, .. gestures] : [.. gestures, .. money];
    }

    private static int Score(CompiledRule<GestureEntry> rule) =>
        rule.Clauses.Sum(clause =>
            clause.Dimension switch
            {
                Dimension.Occasion => ForOccasion,
                Dimension.Issue => ForIssue,
                Dimension.Tone => ForTone,
                Dimension.Category => ForCategory,
                _ => 0,
            }
        );

    private static Money? CostOf(CompiledPolicy policy, Situation situation, GestureEntry gesture) =>
        policy.Exchange.Cost(gesture.Cost, situation.Currency);

    private static GestureLine Line(GestureEntry gesture, Money cost, Func<string, string?> values) =>
        new(
            gesture.Name,
            cost,
            Template.Fill(gesture.Text, values),
            gesture.Words is { } words ? Template.Fill(words, values) : null,
            gesture.Reason
        );

    private static GestureLine[] MoneyLine(
        CompiledPolicy policy,
        Situation situation,
        Reckoning reckoning,
        OfferJudge judge
    )
    {
        var wasFailed = Locator.FaultOf(policy, situation.Facts) is Fault.Ours or Fault.Partner;
        if (!wasFailed || !policy.Remedies.ContainsKey(MoneyOnTop) || SuggestedMoney.For(reckoning) is not { } amount)
            return [];
        return judge.Judge(new Offer(MoneyOnTop, amount, OnTop: true)) is OfferVerdict.Allowed
            ? [new(MoneyOnTop, amount, $"{amount} back", null, reckoning.ReasonFor(amount, reckoning.Ceiling))]
            : [];
    }
}
