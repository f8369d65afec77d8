using System.Numerics;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>Sets of rules, one bit each.</summary>
internal static class RuleBits
{
    private const int BitsPerWord = 64;

    public static int WordsFor(int rules) => (rules + BitsPerWord - 1) / BitsPerWord;

    public static bool Has(ReadOnlySpan<ulong> bits, int rule) =>
        (bits[rule / BitsPerWord] & (1UL << (rule % BitsPerWord))) != 0;

    public static void Add(Span<ulong> bits, int rule) => bits[rule / BitsPerWord] |= 1UL << (rule % BitsPerWord);

    /// <summary>Finds the first rule of a set from a number on, or returns -1.</summary>
    public static int Next(ReadOnlySpan<ulong> bits, int from)
    {
        for (var word = from / BitsPerWord; word < bits.Length; word++)
        {
            var rest = bits[word] & (ulong.MaxValue << (word == from / BitsPerWord ? from % BitsPerWord : 0));
            if (rest != 0)
                return (word * BitsPerWord) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }

    public static void Keep(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var word = 0; word < bits.Length; word++)
            bits[word] &= others[word];
    }
}
