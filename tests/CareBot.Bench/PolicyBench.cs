using System.Diagnostics;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Bench;

/// <summary>What a decision costs on 500 rules, beside asking the same rules one after the other.</summary>
internal static class PolicyBench
{
    private const int Situations = 256;

    public static void Measure(ResultTable table)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(LargePolicy.Text());
        var load = Ratio.Measure(() =>
        {
            var start = Stopwatch.GetTimestamp();
            Policies.PolicyFile.Compile(text);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        var policy = LargePolicy.Compile();
        Decide(table, policy, "decide, all facts told", unknownPercent: 0);
        Decide(table, policy, "decide, a third not told", unknownPercent: 33);
        Judge(table, policy);
        table.Add($"load, check and compile {LargePolicy.Rules} rules", load[0], "ms");
    }

    private static void Decide(ResultTable table, Policy policy, string figure, int unknownPercent)
    {
        var chance = new RandomSituations(policy, seed: 1);
        Situation[] situations = [.. Enumerable.Range(0, Situations).Select(_ => chance.Next(unknownPercent))];
        Compare(table, figure, policy, asked => Array.ForEach(situations, situation => asked.Decide(situation)));
    }

    private static void Judge(ResultTable table, Policy policy)
    {
        var chance = new RandomSituations(policy, seed: 2);
        (Situation Situation, Offer Offer)[] offers =
        [
            .. Enumerable
                .Range(0, Situations)
                .Select(_ => chance.Next(unknownPercent: 0))
                .Select(situation => (situation, chance.NextOffer(situation.Currency))),
        ];
        Compare(
            table,
            "judge one offer",
            policy,
            asked => Array.ForEach(offers, each => asked.Judge(each.Situation, each.Offer))
        );
    }

    private static void Compare(ResultTable table, string figure, Policy policy, Action<Policy> ask)
    {
        var scanning = policy.Scanning();
        Stint.Warm(() => ask(policy));
        Stint.Warm(() => ask(scanning));
        var times = Ratio.Measure(
            () => Stint.Nanoseconds(Situations, () => ask(policy)),
            () => Stint.Nanoseconds(Situations, () => ask(scanning))
        );
        table.Add($"{figure}: time", times[0], "ns", times[1], "ns, rule by rule");
        var bytes = Ratio.Measure(
            () => Stint.Bytes(Situations, () => ask(policy)),
            () => Stint.Bytes(Situations, () => ask(scanning))
        );
        table.Add($"{figure}: allocated", bytes[0], "B", bytes[1], "B, rule by rule");
    }
}
