using CareBot.Core.Empowerment;
using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Understanding;

namespace CareBot.Bench;

/// <summary>What must hold in every situation.</summary>
/// <param name="policy">The policy.</param>
/// <param name="scanning">The same rules, asked one after the other.</param>
internal sealed class PolicyCase(Policy policy, Policy scanning)
{
    // Who answers in public stands beside the ladder, not on it.
    private readonly string[] _ladder =
    [
        .. policy.Compiled.Document.Roles.Where(role => !role.AnswersInPublic).Select(role => role.Key),
    ];

    /// <summary>Finds what is violated; each begins with the rule's name and a colon.</summary>
    public IEnumerable<string> Find(Situation situation, Offer offer)
    {
        var verdict = policy.Decide(situation);
        var judged = policy.Judge(situation, offer);
        return new[]
        {
            AboveLimit(situation, verdict, judged),
            BelowFloor(verdict, judged),
            OwedCounted(situation, verdict),
            LessForMore(situation, verdict, offer, judged),
            Differs(situation, verdict, offer, judged),
        }.OfType<string>();
    }

    private static string? AboveLimit(Situation situation, Verdict verdict, OfferVerdict judged) =>
        verdict.Gestures.Any(gesture => gesture.Cost > verdict.Allowance.Limit)
            ? $"above the limit: a gesture in {situation}"
        : judged is OfferVerdict.Allowed { Offer.OnTop: true } allowed && allowed.Counted > verdict.Allowance.Limit
            ? $"above the limit: {judged} in {situation}"
        : null;

    private string? BelowFloor(Verdict verdict, OfferVerdict judged)
    {
        var (floor, limit) = (verdict.Allowance.Floor, verdict.Allowance.Limit);
        var money = verdict.Gestures.FirstOrDefault(gesture => gesture.Remedy == "goodwill");
        if (money is not null && (money.Cost < floor || money.Cost > limit))
            return $"below the floor: {money.Cost} of {floor} is suggested";
        var isMoney = judged.Offer.OnTop && judged.Offer.Amount is not null && IsMoney(judged.Offer.Remedy);
        return
            isMoney
            && judged is OfferVerdict.Allowed allowed
            && allowed.Counted == judged.Offer.Amount
            && allowed.Counted < floor
            ? $"below the floor: {judged}, the floor is {floor}"
            : null;
    }

    private bool IsMoney(string remedy) =>
        policy.Compiled.Remedies.GetValueOrDefault(remedy)?.Kind is RemedyKind.Money or RemedyKind.Voucher;

    private string? OwedCounted(Situation situation, Verdict verdict)
    {
        foreach (var (line, remedy) in verdict.Owed.SelectMany(line => line.Remedies.Select(remedy => (line, remedy))))
        {
            if (policy.Judge(situation, new Offer(remedy, line.Amount)) is not OfferVerdict.Owed)
                return $"owed is counted: {remedy} {line.Amount} in {situation}";
        }

        return null;
    }

    private string? LessForMore(Situation situation, Verdict verdict, Offer offer, OfferVerdict judged)
    {
        var step = Array.IndexOf(_ladder, situation.Role);
        if (step < 0 || step == _ladder.Length - 1)
            return null;
        var above = situation with { Role = _ladder[step + 1] };
        var limit = Reckoner.Reckon(policy.Compiled, above).Limit;
        if (limit < verdict.Allowance.Limit)
            return $"less for a higher role: {limit} instead of {verdict.Allowance.Limit} in {situation}";
        return judged is OfferVerdict.Allowed && policy.Judge(above, offer) is not OfferVerdict.Allowed
            ? $"less for a higher role: {offer} in {situation}"
            : null;
    }

    private string? Differs(Situation situation, Verdict verdict, Offer offer, OfferVerdict judged)
    {
        var other = scanning.Decide(situation);
        var same =
            judged == scanning.Judge(situation, offer)
            && verdict.Class == other.Class
            && verdict.Allowance == other.Allowance
            && verdict.Ask == other.Ask
            && verdict.Proposed == other.Proposed
            && verdict.Words.Reason == other.Words.Reason
            && verdict.Words.Advice.SequenceEqual(other.Words.Advice)
            && verdict
                .Owed.Select(line => (line.Text, line.Amount, line.Reason))
                .SequenceEqual(other.Owed.Select(line => (line.Text, line.Amount, line.Reason)))
            && verdict.Gestures.SequenceEqual(other.Gestures)
            && verdict.Above.SequenceEqual(other.Above)
            && verdict.Refused.SequenceEqual(other.Refused)
            && verdict.Missing.SequenceEqual(other.Missing);
        return same ? null : $"the index answers otherwise: {situation}";
    }
}
