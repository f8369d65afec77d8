using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>For one dimension: which rules each value leaves in the running.</summary>
internal sealed class DimensionIndex
{
    private readonly ulong[] _indifferent;
    private readonly ulong[][] _byValue;

    // Where the numbers at which some rule changes its mind begin; null for a dimension of names.
    private readonly long[]? _breakpoints;

    public DimensionIndex(Dimension dimension, IReadOnlyList<IReadOnlyList<CompiledClause>> rules, int size)
    {
        Dimension = dimension;
        var clauses = rules.Select(rule => rule.Where(clause => clause.Dimension == dimension).ToArray()).ToArray();
        var ranges = clauses.SelectMany(each => each).Where(clause => clause.IsRange).ToArray();
        _breakpoints = ranges.Length == 0 ? null : BreakpointsOf(ranges);
        _indifferent = Select(clauses, each => each.Length == 0);
        var values = _breakpoints is null
            ? Enumerable.Range(0, size).Select(each => (long)each)
            : _breakpoints.Prepend(long.MinValue + 1);
        _byValue = [.. values.Select(value => Select(clauses, each => each.All(clause => clause.Holds(value))))];
    }

    public Dimension Dimension { get; }

    /// <summary>Takes out the rules that a point rules out.</summary>
    public void Narrow(Point point, Span<ulong> certain, Span<ulong> possible)
    {
        if (Dimension == Dimension.Given)
        {
            NarrowBySet(point.Given, certain, possible);
            return;
        }

        var value = point[Dimension];
        if (value == Point.Unknown)
        {
            RuleBits.Keep(certain, _indifferent);
            return;
        }

        var bits = _byValue[_breakpoints is null ? (int)value : Interval(value)];
        RuleBits.Keep(certain, bits);
        RuleBits.Keep(possible, bits);
    }

    private void NarrowBySet(IReadOnlyList<int> given, Span<ulong> certain, Span<ulong> possible)
    {
        for (var word = 0; word < certain.Length; word++)
        {
            var any = _indifferent[word];
            foreach (var each in given)
                any |= _byValue[each][word];
            certain[word] &= any;
            possible[word] &= any;
        }
    }

    private int Interval(long value)
    {
        var found = Array.BinarySearch(_breakpoints ?? [], value);
        return found >= 0 ? found + 1 : ~found;
    }

    private static long[] BreakpointsOf(CompiledClause[] ranges) =>
        [.. ranges.SelectMany(range => new[] { range.From, range.Until + 1 }).Distinct().Order()];

    private static ulong[] Select(CompiledClause[][] rules, Func<CompiledClause[], bool> holds)
    {
        var bits = new ulong[RuleBits.WordsFor(rules.Length)];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            if (holds(rules[rule]))
                RuleBits.Add(bits, rule);
        }

        return bits;
    }
}
