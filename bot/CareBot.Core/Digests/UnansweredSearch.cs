using CareBot.Core.Empowerment;

namespace CareBot.Core.Digests;

/// <summary>Finds stores in which whoever is asked first mostly does not answer.</summary>
internal static class UnansweredSearch
{
    // Where people sometimes miss a message, chance alone reaches a half now and then; in the long run it must be a third.
    private const double SurelyMoreThan = 1.0 / 3;

    /// <summary>Lists them, the worst first. Half as many requests are enough as for a change of the policy: one that waits is a customer who waits.</summary>
    /// <param name="rules">From which evidence on it is said.</param>
    /// <param name="evidence">What the weeks show.</param>
    public static IEnumerable<DigestFinding.NobodyAnswers> Find(DigestRules rules, Evidence evidence) =>
        evidence
            .FirstSteps.Where(step => IsMostly(step.Value, rules))
            .OrderByDescending(step => step.Value.AtLeast)
            .ThenBy(step => step.Key)
            .Select(step => new DigestFinding.NobodyAnswers(step.Key.Store, step.Key.Step, step.Value));

    private static bool IsMostly(Share share, DigestRules rules) =>
        share.Of * 2 >= rules.MinCases && share.Percent >= rules.UnansweredPercent && share.AtLeast > SurelyMoreThan;
}
