using CareBot.Core.Cases;
using CareBot.Core.Escalations;

namespace CareBot.Core.Digests;

/// <summary>Names whom a step of a chain asks, without naming anybody: <c>role:store-manager</c>, <c>manager</c>, <c>person</c> or <c>public-voice</c>.</summary>
internal static class StepName
{
    private const string RolePrefix = "role:";

    /// <summary>Names a step; where there is no chain, or all its steps were asked, it is <c>person</c>.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="step">Which step, from 0.</param>
    public static string Of(Escalation? asked, int step) =>
        asked?.Chain is { } chain && step < chain.Steps.Count
            ? chain.Steps[step].Ask switch
            {
                StepTarget.Role role => RolePrefix + role.Key,
                StepTarget.Manager => "manager",
                StepTarget.PublicVoice => "public-voice",
                _ => "person",
            }
            : "person";

    /// <summary>Returns the words for people, such as "the store manager".</summary>
    /// <param name="step">A step's name.</param>
    /// <param name="titleOfRole">Names a role for people.</param>
    public static string Words(string step, Func<string, string> titleOfRole) =>
        step switch
        {
            "manager" => "the manager",
            "public-voice" => "whoever answers in public",
            _ when step.StartsWith(RolePrefix, StringComparison.Ordinal) =>
                $"the {titleOfRole(step[RolePrefix.Length..])}",
            _ => "whoever is asked first",
        };
}
