using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>The rules of one section, and which of them hold at a point.</summary>
internal sealed class RuleTable<T>
    where T : RuleEntry
{
    private readonly DimensionIndex[] _dimensions;
    private readonly bool _scans;

    public RuleTable(IEnumerable<T> entries, Vocabulary vocabulary)
    {
        Rules =
        [
            .. entries.Select(entry => new CompiledRule<T>(
                entry,
                [.. entry.When.Select(clause => new CompiledClause(clause, vocabulary))]
            )),
        ];
        Words = RuleBits.WordsFor(Rules.Length);
        var clauses = Rules.Select(rule => rule.Clauses).ToArray();
        _dimensions =
        [
            .. clauses
                .SelectMany(each => each)
                .Select(clause => clause.Dimension)
                .Distinct()
                .Order()
                .Select(dimension => new DimensionIndex(dimension, clauses, vocabulary.Size(dimension))),
        ];
    }

    private RuleTable(RuleTable<T> other) =>
        (Rules, Words, _dimensions, _scans) = (other.Rules, other.Words, other._dimensions, true);

    public CompiledRule<T>[] Rules { get; }

    /// <summary>Gets how many words a set of these rules takes.</summary>
    public int Words { get; }

    /// <summary>Makes the same table without the index: it asks one rule after the other. The yardstick for tests and the bench.</summary>
    public RuleTable<T> Scanning() => new(this);

    /// <summary>Finds the rules that hold for certain, and those that hold or may hold once more is known.</summary>
    public void Evaluate(Point point, Span<ulong> certain, Span<ulong> possible)
    {
        if (_scans)
        {
            Scan(point, certain, possible);
            return;
        }

        Fill(certain);
        Fill(possible);
        foreach (var dimension in _dimensions)
            dimension.Narrow(point, certain, possible);
    }

    /// <summary>Lists the rules that hold for certain, in the order of the file.</summary>
    public int[] Certain(Point point)
    {
        Span<ulong> certain = stackalloc ulong[Words];
        Span<ulong> possible = stackalloc ulong[Words];
        Evaluate(point, certain, possible);
        return List(certain);
    }

    /// <summary>Finds the first rule that holds for certain, or null.</summary>
    public T? First(Point point)
    {
        Span<ulong> certain = stackalloc ulong[Words];
        Span<ulong> possible = stackalloc ulong[Words];
        Evaluate(point, certain, possible);
        var first = RuleBits.Next(certain, 0);
        return first < 0 ? null : Rules[first].Entry;
    }

    private static int[] List(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += System.Numerics.BitOperations.PopCount(word);
        if (count == 0)
            return [];
        var rules = new int[count];
        for (int rule = RuleBits.Next(bits, 0), i = 0; rule >= 0; rule = RuleBits.Next(bits, rule + 1))
            rules[i++] = rule;
        return rules;
    }

    private void Scan(Point point, Span<ulong> certain, Span<ulong> possible)
    {
        certain.Clear();
        possible.Clear();
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            var truth = Rules[rule].Test(point);
            if (truth != Truth.No)
                RuleBits.Add(possible, rule);
            if (truth == Truth.Yes)
                RuleBits.Add(certain, rule);
        }
    }

    private void Fill(Span<ulong> bits)
    {
        bits.Fill(ulong.MaxValue);
        if (Rules.Length % 64 != 0)
            bits[^1] = (1UL << (Rules.Length % 64)) - 1;
    }
}
