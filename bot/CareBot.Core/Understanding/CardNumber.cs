namespace CareBot.Core.Understanding;

/// <summary>Tells payment card numbers from other long numbers.</summary>
internal static class CardNumber
{
    /// <summary>Returns true if the digits have the length, the issuer and the check digit (Luhn, ISO/IEC 7812) of a card.</summary>
    public static bool Is(ReadOnlySpan<char> digits) => HasIssuer(digits) && HasCheckDigit(digits);

    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 13 or > 19)
            return false;
        var two = Number(digits[..2]);
        var four = Number(digits[..4]);
        return digits.Length switch
        {
            13 => digits[0] == '4' || two is 50 or (>= 56 and <= 69),
            14 => two is 30 or 36 or 38 or 39,
            15 => two is 34 or 37 || four is 1800 or 2131,
            _ => digits[0] is '4' or '5' or '6' || four is (>= 2221 and <= 2720) or (>= 3528 and <= 3589) || two is 81,
        };
    }

    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }
}
