using System.Globalization;
using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment;

/// <summary>The text of a policy in which one limit is another; all else stays to the letter, comments too.</summary>
/// <param name="Text">The text; null where it could not be written.</param>
/// <param name="Problem">Why it could not be written, for people; null where it was.</param>
public sealed record DraftPolicy(string? Text, string? Problem)
{
    private const string MayAdd = "may add";

    /// <summary>Writes what a role may add.</summary>
    /// <param name="text">The policy's text, without a byte order mark.</param>
    /// <param name="root">The same text, read.</param>
    /// <param name="role">A key of its <c>roles</c>.</param>
    /// <param name="mayAdd">The new limit, in the policy's currency.</param>
    public static DraftPolicy ForRole(string text, PolicyNode root, string role, Money mayAdd) =>
        Write(text, root, "roles", role, mayAdd);

    /// <summary>Writes what a limit rule lets people add.</summary>
    /// <param name="text">The policy's text, without a byte order mark.</param>
    /// <param name="root">The same text, read.</param>
    /// <param name="rule">A name in its <c>limits</c>.</param>
    /// <param name="mayAdd">The new limit, in the policy's currency.</param>
    public static DraftPolicy ForLimit(string text, PolicyNode root, string rule, Money mayAdd) =>
        Write(text, root, "limits", rule, mayAdd);

    /// <summary>Writes a new limit rule above all others, or the amount of the one that has its name already.</summary>
    /// <param name="text">The policy's text, without a byte order mark.</param>
    /// <param name="root">The same text, read.</param>
    /// <param name="rule">What it says.</param>
    public static DraftPolicy WithRule(string text, PolicyNode root, LimitRule rule)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rule);
        if (Child(Child(root, "limits"), rule.Name) is not null)
            return ForLimit(text, root, rule.Name, rule.MayAdd);
        if (Child(root, "limits") is not PolicyNode.Map { Entries: [var (first, _), ..] })
            return new($"{text.TrimEnd()}\n\nlimits:\n{rule.Lines("  ")}", null);
        var line = first.Start < 0 ? -1 : text.LastIndexOf('\n', first.Start) + 1;
        var indent = line < 0 ? "?" : text[line..first.Start];
        return line > 0 && indent.Length > 0 && indent.All(c => c == ' ')
            ? new($"{text[..line]}{rule.Lines(indent)}{text[line..]}", null)
            : Refuse("'limits' is written in an unusual way; add the rule by hand.");
    }

    private static DraftPolicy Write(string text, PolicyNode root, string section, string name, Money mayAdd)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(root);
        var code = (Child(root, "currency") as PolicyNode.Scalar)?.Text.Trim() ?? "no currency";
        if (Currency.Find(code) != mayAdd.Currency)
            return Refuse($"The policy's limits are in {code}, not in {mayAdd.Currency}.");
        if (mayAdd.MinorUnits < 0)
            return Refuse("A limit is never less than nothing.");
        if (Child(Child(root, section), name) is not PolicyNode.Map entry)
            return Refuse($"There is no '{name}' under '{section}'.");
        if (Child(entry, MayAdd) is not PolicyNode.Scalar written)
            return Refuse($"'{name}' (line {entry.Line}) has no '{MayAdd}' to change; write one.");
        return Replace(text, written, name, mayAdd);
    }

    private static DraftPolicy Replace(string text, PolicyNode.Scalar written, string name, Money mayAdd)
    {
        var digits = written.Text.Trim();
        if (Values.Number(digits) is not { } number)
            return Refuse($"'{MayAdd}' of '{name}' (line {written.Line}) is no number; put it right first.");
        if (Money.Of(number, mayAdd.Currency) == mayAdd)
            return Refuse($"'{name}' (line {written.Line}) may add {mayAdd} already.");
        if (Find(text, written, digits) is not { } start)
        {
            return Refuse(
                $"'{MayAdd}' of '{name}' (line {written.Line}) is written in an unusual way; change it by hand."
            );
        }

        return new($"{text[..start]}{Number(mayAdd)}{text[(start + digits.Length)..]}", null);
    }

    // The number itself, inside its quotes if it has any. A folded or escaped spelling does not stand there as it is read.
    private static int? Find(string text, PolicyNode.Scalar written, string digits)
    {
        if (written.Start < 0 || written.Start >= text.Length)
            return null;
        var start = written.Start + (text[written.Start] is '"' or '\'' ? 1 : 0);
        while (start < text.Length && text[start] == ' ')
            start++;
        return string.CompareOrdinal(text, start, digits, 0, digits.Length) == 0 ? start : null;
    }

    /// <summary>Writes an amount as a policy does: <c>15</c>, <c>7.50</c>.</summary>
    internal static string Number(Money amount)
    {
        var units = (decimal)amount.MinorUnits / amount.Currency.MinorUnitsPerUnit;
        var isWhole = amount.MinorUnits % amount.Currency.MinorUnitsPerUnit == 0;
        return units.ToString(isWhole ? "0" : "0.00", CultureInfo.InvariantCulture);
    }

    private static PolicyNode? Child(PolicyNode? node, string key) =>
        node is PolicyNode.Map map ? map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value : null;

    private static DraftPolicy Refuse(string problem) => new(null, problem);
}
