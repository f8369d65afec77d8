using System.Collections.Concurrent;
using CareBot.Core.Empowerment;
using CareBot.Policies;

namespace CareBot.Bench;

/// <summary>Checks what a policy must never do in situations made by chance: half on 500 rules, half on the sample.</summary>
internal static class PolicyCases
{
    private const int Batch = 500;

    /// <summary>Checks, says what was found, and returns how many violations there were.</summary>
    public static int Check(int cases, TextWriter to)
    {
        var sample =
            PolicyFile.Load(Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml")).Policy
            ?? throw new InvalidOperationException("The sample policy cannot be read.");
        Policy[] policies = [LargePolicy.Compile(), sample];
        var violations = new ConcurrentBag<string>();
        Parallel.For(
            0,
            (cases + Batch - 1) / Batch,
            batch =>
                Check(policies[batch % policies.Length], batch, Math.Min(Batch, cases - (batch * Batch)), violations)
        );
        to.WriteLine($"{cases:#,0} random situations, {violations.Count:#,0} violations");
        foreach (var kind in violations.GroupBy(each => each.Split(':')[0]))
            to.WriteLine($"  {kind.Count():#,0} × {kind.First()}");
        return violations.Count;
    }

    private static void Check(Policy policy, int seed, int cases, ConcurrentBag<string> violations)
    {
        var chance = new RandomSituations(policy, seed);
        var check = new PolicyCase(policy, policy.Scanning());
        for (var i = 0; i < cases; i++)
        {
            // Half of the situations are told whole, the others with gaps.
            var situation = chance.Next(unknownPercent: i % 2 == 0 ? 0 : 25);
            foreach (var violation in check.Find(situation, chance.NextOffer(situation.Currency)))
                violations.Add(violation);
        }
    }
}
