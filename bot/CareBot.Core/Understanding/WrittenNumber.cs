using System.Globalization;

namespace CareBot.Core.Understanding;

/// <summary>Reads digits with separators, such as <c>1.234,50</c>, by how the surroundings write.</summary>
internal static class WrittenNumber
{
    // 999,999,999.99 has eleven digits; nobody in a shop means more.
    private const int MostDigits = 12;

    /// <summary>Returns the values that it can have, most likely first; none if it is no amount.</summary>
    /// <param name="text">ASCII digits with separators between them.</param>
    /// <param name="decimalComma">True where a comma divides the decimals.</param>
    public static decimal[] Read(string text, bool decimalComma)
    {
        if (text.Count(char.IsAsciiDigit) > MostDigits)
            return [];
        var compact = WithoutLooseGroups(text);
        if (compact is null)
            return [];
        var (dots, commas) = (compact.Count(c => c == '.'), compact.Count(c => c == ','));
        return (dots, commas) switch
        {
            (0, 0) => Whole(compact),
            (0, _) => OneKind(compact, ',', commas, isDecimal: decimalComma),
            (_, 0) => OneKind(compact, '.', dots, isDecimal: !decimalComma),
            _ => TwoKinds(compact, compact.LastIndexOf('.') > compact.LastIndexOf(',') ? '.' : ','),
        };
    }

    /// <summary>Joins groups divided by spaces or apostrophes; null if they are no groups of three.</summary>
    private static string? WithoutLooseGroups(string text)
    {
        if (text.AsSpan().IndexOfAny(' ', FoldedText.HardSpace, '\'') < 0)
            return text;
        var tail = text.AsSpan().IndexOfAny('.', ',');
        var (whole, rest) = tail < 0 ? (text, "") : (text[..tail], text[tail..]);
        var groups = whole.Split(' ', FoldedText.HardSpace, '\'');
        return AreGroups(groups) ? string.Concat(groups) + rest : null;
    }

    private static bool AreGroups(string[] groups) =>
        groups[0] is { Length: >= 1 and <= 3 } first
        && first[0] != '0'
        && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));

    private static decimal[] Whole(string digits) => digits.Length > 1 && digits[0] == '0' ? [] : [Parse(digits)];

    private static decimal[] OneKind(string text, char mark, int count, bool isDecimal)
    {
        var groups = text.Split(mark);
        if (count > 1)
            return AreGroups(groups) ? [Parse(string.Concat(groups))] : [];
        if (groups[1].Length <= 2)
            return WithDecimals(groups[0], groups[1]);
        if (!AreGroups(groups))
            return [];
        var grouped = Parse(string.Concat(groups));
        // "12.500" where a dot divides decimals: twelve and a half, or a slip from abroad?
        return isDecimal ? [grouped, Parse($"{groups[0]}.{groups[1][..2]}")] : [grouped];
    }

    private static decimal[] TwoKinds(string text, char decimalMark)
    {
        var parts = text.Split(decimalMark);
        var groups = parts[0].Split(decimalMark == '.' ? ',' : '.');
        return parts.Length == 2 && parts[1].Length <= 2 && AreGroups(groups)
            ? WithDecimals(string.Concat(groups), parts[1])
            : [];
    }

    private static decimal[] WithDecimals(string whole, string decimals) =>
        Whole(whole).Length == 0 ? [] : [Parse($"{whole}.{decimals}")];

    private static decimal Parse(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
