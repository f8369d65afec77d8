using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CareBot.Core.Understanding;

/// <summary>Reads numbers in words, such as "two hundred and fifty" and "thirty five fifty".</summary>
/// <param name="Values">The values that it can have, most likely first.</param>
/// <param name="Last">The place of its last word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpokenNumber(decimal[] Values, int Last)
{
    private static readonly FrozenDictionary<string, int> Ones = Numbered(
        1,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
    );

    private static readonly FrozenDictionary<string, int> Tens = Numbered(
        2,
        "twenty thirty forty fifty sixty seventy eighty ninety"
    );

    /// <summary>Returns a small count in words or digits, also "a" and "a couple of", or null.</summary>
    public static (int Value, int Last)? CountAt(Sentence sentence, int at)
    {
        if (sentence.WholeNumber(at) is { } written)
            return (written, at);
        var next = WordList.Has("a the last", sentence.Word(at)) ? at + 1 : at;
        if (sentence.Word(next) is "couple" or "few")
        {
            var last = sentence.Word(next + 1) == "of" ? next + 1 : next;
            return (sentence.Word(next) == "few" ? 3 : 2, last);
        }

        if (sentence.Word(at) is "a" or "an")
            return (1, at);
        return Below100(sentence, at) is { Value: > 0 } spoken ? (spoken.Value, spoken.Next - 1) : null;
    }

    /// <summary>Reads the number that starts at a place, or null.</summary>
    public static SpokenNumber? At(Sentence sentence, int at)
    {
        if (Large(sentence, at) is { } large)
            return new([large.Value], large.Next - 1);
        var units = Below100(sentence, at);
        if (units.Value == 0)
            return null;
        var cents = Below100(sentence, units.Next);
        // "Thirty five fifty" is a price; "two three" is not.
        if (cents.Value < 10)
            return new([units.Value], units.Next - 1);
        var price = units.Value + cents.Value / 100m;
        decimal[] values = units.Value < 10 ? [units.Value * 100 + cents.Value, price] : [price];
        return new(values, cents.Next - 1);
    }

    /// <summary>Reads hundreds and thousands: "two hundred and fifty", "a thousand two hundred".</summary>
    private static (int Value, int Next)? Large(Sentence sentence, int at)
    {
        var head = Head(sentence, at);
        if (head.Value == 0)
            return null;
        var (total, next) = (0, at);
        if (sentence.Word(head.Next) is "thousand" or "grand")
        {
            (total, next) = (head.Value * 1000, head.Next + 1);
            head = Head(sentence, next);
        }

        if (head.Value > 0 && sentence.Word(head.Next) == "hundred")
            (total, next) = (total + head.Value * 100, head.Next + 1);
        if (total == 0)
            return null;
        var rest = Below100(sentence, sentence.Word(next) == "and" ? next + 1 : next);
        return rest.Value > 0 ? (total + rest.Value, rest.Next) : (total, next);
    }

    private static (int Value, int Next) Head(Sentence sentence, int at)
    {
        if (sentence.Word(at) == "a")
            return sentence.Reads(at + 1, "couple", "of") ? (2, at + 3) : (1, at + 1);
        var spoken = Below100(sentence, at);
        return spoken.Value > 0 || sentence.WholeNumber(at) is not (> 0 and < 1000) || sentence.IsTaken(at)
            ? spoken
            : (sentence.WholeNumber(at) ?? 0, at + 1);
    }

    private static (int Value, int Next) Below100(Sentence sentence, int at)
    {
        if (sentence.IsTaken(at))
            return (0, at);
        if (Ones.TryGetValue(sentence.Word(at), out var one))
            return (one, at + 1);
        if (!Tens.TryGetValue(sentence.Word(at), out var ten))
            return (0, at);
        return Ones.TryGetValue(sentence.Word(at + 1), out var digit) && digit < 10
            ? (ten * 10 + digit, at + 2)
            : (ten * 10, at + 1);
    }

    private static FrozenDictionary<string, int> Numbered(int first, string words) =>
        words
            .Split(' ')
            .Select((word, place) => (word, place + first))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
