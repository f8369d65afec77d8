using System.Globalization;
using System.Text;

namespace CareBot.Core.Understanding;

/// <summary>Strikes out what must never be kept: card numbers, bank accounts, passwords.</summary>
internal static class SecretDetector
{
    private const string Struck = "[removed]";

    // Nobody glues more secrets together; whatever is typed, this ends.
    private const int MostPasses = 8;

    /// <summary>Returns the text without its secrets.</summary>
    public static (string Text, bool HeldSecret) Strike(string clean)
    {
        var rest = clean;
        // Striking one out may bare the start of another that was glued to it.
        for (var pass = 0; pass < MostPasses && StrikeOnce(rest) is { } shorter; pass++)
            rest = shorter;
        return (rest, !ReferenceEquals(rest, clean));
    }

    private static string? StrikeOnce(string clean)
    {
        if (!MayHoldSecret(clean))
            return null;
        var folded = FoldedText.From(clean);
        var spans = new List<(int Start, int End)>();
        FindCards(folded, spans);
        FindAccounts(folded, spans);
        spans.AddRange(SecretWords.FindIn(clean));
        return spans.Count == 0 ? null : Without(clean, spans);
    }

    private static bool MayHoldSecret(string clean)
    {
        var digits = clean.Count(char.IsDigit);
        return digits >= 12 || SecretWords.AnyIn(clean);
    }

    private static void FindCards(FoldedText text, List<(int Start, int End)> spans)
    {
        Span<char> digits = stackalloc char[19];
        for (var start = 0; start < text.Length; start++)
        {
            if (Digit(text.Characters[start]) < 0 || (start > 0 && Digit(text.Characters[start - 1]) >= 0))
                continue;
            if (CardEnd(text, start, digits) is { } end)
                spans.Add((text.Positions[start], text.Positions[end] + 1));
        }
    }

    /// <summary>Returns the place of the last digit of the longest card that starts here, or null.</summary>
    private static int? CardEnd(FoldedText text, int start, Span<char> digits)
    {
        var (count, at, found) = (0, start, (int?)null);
        while (at < text.Length && count < digits.Length)
        {
            var digit = Digit(text.Characters[at]);
            if (digit >= 0)
            {
                digits[count++] = (char)('0' + digit);
                var isLast = at + 1 == text.Length || Digit(text.Characters[at + 1]) < 0;
                if (isLast && CardNumber.Is(digits[..count]))
                    found = at;
            }
            else if (!IsDivider(text, at))
            {
                break;
            }

            at++;
        }

        return found;
    }

    private static bool IsDivider(FoldedText text, int at) =>
        text.Characters[at] is ' ' or FoldedText.HardSpace or '-' or '.' && Digit(text.Characters[at - 1]) >= 0;

    private static int Digit(char character) => CharUnicodeInfo.GetDecimalDigitValue(character);

    private static void FindAccounts(FoldedText text, List<(int Start, int End)> spans)
    {
        Span<char> account = stackalloc char[Iban.Longest];
        for (var start = 0; start + Iban.Shortest <= text.Length; start++)
        {
            var isStart =
                char.IsAsciiLetter(text.Characters[start])
                && (start == 0 || !char.IsLetterOrDigit(text.Characters[start - 1]));
            if (!isStart || !char.IsAsciiDigit(text.Characters[start + 2]))
                continue;
            if (AccountEnd(text, start, account) is { } end)
                spans.Add((text.Positions[start], text.Positions[end] + 1));
        }
    }

    private static int? AccountEnd(FoldedText text, int start, Span<char> account)
    {
        var (count, found) = (0, (int?)null);
        for (var at = start; at < text.Length && count < account.Length; at++)
        {
            var character = text.Characters[at];
            if (!char.IsAsciiLetterOrDigit(character))
            {
                if (character is not (' ' or FoldedText.HardSpace or '-'))
                    break;
                continue;
            }

            account[count++] = character;
            if (Iban.Is(account[..count]))
                found = at;
        }

        return found;
    }

    private static string Without(string clean, List<(int Start, int End)> spans)
    {
        var rest = new StringBuilder(clean.Length);
        var at = 0;
        foreach (var (start, end) in spans.OrderBy(span => span.Start))
        {
            if (start >= at)
                rest.Append(clean, at, start - at).Append(Struck);
            at = Math.Max(at, end);
        }

        return rest.Append(clean, at, clean.Length - at).ToString();
    }
}
