using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Puts what is owed into words.</summary>
internal static class OwedLines
{
    /// <summary>Writes a line for each rule that is not wholly within a wider one above it.</summary>
    public static IReadOnlyList<OwedLine> Write(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        var lines = new List<OwedLine>(reckoning.Owed.Length);
        foreach (var (rule, amount) in reckoning.Owed)
        {
            var line = Line(policy, situation, reckoning, policy.Owed.Rules[rule].Entry, amount);
            if (!lines.Exists(above => GivesMore(above, line)))
                lines.Add(line);
        }

        return lines;
    }

    private static bool GivesMore(OwedLine above, OwedLine line) =>
        above.Remedies.Count > line.Remedies.Count && line.Remedies.All(above.Remedies.Contains);

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
