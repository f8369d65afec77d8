using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Says who is asked and what a store may add, in plain lines for whoever reads a policy.</summary>
internal static class ChainWords
{
    /// <summary>Says a chain: "Asked in turn: supervisor on duty in store, store manager; 10 min each."</summary>
    public static IEnumerable<string> Asked(Policy policy, Chain chain)
    {
        var steps = string.Join(", ", chain.Steps.Select(step => Step(policy, step.Ask)));
        yield return $"Asked in turn: {steps}; {Time(chain.Steps[0].Wait)} each.";
        yield return chain.Fallback is { } fallback
            ? $"If nobody answers within {Time(chain.ExpiresAfter)}: up to {fallback.UpTo} ('{fallback.Reason.Rule}', line {fallback.Reason.Line})."
            : $"If nobody answers within {Time(chain.ExpiresAfter)}: nothing is given, and that is said.";
    }

    /// <summary>Says what the store may add in a week; nothing where no budget is for it.</summary>
    public static IEnumerable<string> Budget(CompiledPolicy policy, Situation situation)
    {
        if (Budgets.Of(policy, situation.Store, situation.Currency) is not { } budget)
            yield break;
        var spent = situation.IsBudgetSpent ? "; it is spent" : string.Empty;
        yield return $"budgets: '{budget.Reason.Rule}' (line {budget.Reason.Line}) counts: {budget.PerWeek} a week, alarm at {budget.AlarmAt}{spent}";
    }

    private static string Step(Policy policy, StepTarget target) =>
        target switch
        {
            StepTarget.Role { OnDuty: true } duty => $"{policy.TitleOfRole(duty.Key)} on duty{Where(duty.Reach)}",
            StepTarget.Role role => policy.TitleOfRole(role.Key) + Where(role.Reach),
            StepTarget.PublicVoice voice => $"whoever answers in public{Where(voice.Reach)}",
            StepTarget.Person person => $"person {person.Id}",
            _ => "their own manager",
        };

    private static string Where(StepReach reach) =>
        reach switch
        {
            StepReach.Store => " in store",
            StepReach.Area => " in area",
            _ => string.Empty,
        };

    private static string Time(TimeSpan time) =>
        time switch
        {
            { Days: > 0, Hours: 0, Minutes: 0 } => Count(time.Days, "day"),
            { Days: 0, Hours: > 0, Minutes: 0 } => Count(time.Hours, "hour"),
            _ => $"{(long)time.TotalMinutes} min",
        };

    private static string Count(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
