using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Puts what is owed into words.</summary>
internal static class OwedLines
{
    public static IReadOnlyList<OwedLine> Write(CompiledPolicy policy, Situation situation, Reckoning reckoning) =>
        reckoning.Owed.Length == 0
            ? []
            :
            [
                .. reckoning.Owed.Select(each =>
                    Line(policy, situation, reckoning, policy.Owed.Rules[each.Rule].Entry, each.Amount)
                ),
            ];

    private static OwedLine Line(
        CompiledPolicy policy,
        Situation situation,
        Reckoning reckoning,
        OwedEntry entry,
        Money? amount
    )
    {
        var values = Template.Values(situation.Facts, reckoning.Price, amount, reckoning.Outstanding);
        var text = entry.Text ?? string.Join(", or ", entry.Give.Select(remedy => OwedAs(policy, remedy.Text)));
        return new([.. entry.Give.Select(remedy => remedy.Text)], amount, Template.Fill(text, values), entry.Reason);
    }

    private static string OwedAs(CompiledPolicy policy, string key) =>
        policy.Remedies.GetValueOrDefault(key) is { } remedy ? remedy.OwedAs ?? $"a {remedy.Title}" : key;
}
