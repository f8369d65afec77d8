using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>A condition in numbers.</summary>
internal sealed class CompiledClause
{
    private readonly bool[]? _accepts;

    public CompiledClause(Clause clause, Vocabulary vocabulary)
    {
        (Source, Dimension) = (clause, clause.Dimension);
        if (clause is Clause.Between between)
            (From, Until) = (between.From, between.Until);
        else
            _accepts = vocabulary.Accepts((Clause.OneOf)clause);
    }

    public Clause Source { get; }

    public Dimension Dimension { get; }

    public long From { get; }

    public long Until { get; }

    public bool IsRange => _accepts is null;

    /// <summary>Gets the numbers that hold; empty for a range.</summary>
    public IEnumerable<int> Accepted => (_accepts ?? []).Index().Where(each => each.Item).Select(each => each.Index);

    /// <summary>Gets a value indicating whether nothing can ever satisfy it.</summary>
    public bool IsEmpty => _accepts is null ? From > Until : !_accepts.Contains(true);

    public bool Holds(long value) =>
        _accepts is null ? value >= From && value <= Until : value < _accepts.Length && _accepts[value];

    public Truth Test(Point point)
    {
        if (Dimension == Dimension.Given)
            return point.Given.Any(given => Holds(given)) ? Truth.Yes : Truth.No;
        var value = point[Dimension];
        if (value == Point.Unknown)
            return Truth.Unknown;
        return Holds(value) ? Truth.Yes : Truth.No;
    }

    /// <summary>Tells whether everything that satisfies another condition of the same dimension satisfies this one.</summary>
    public bool Covers(CompiledClause other) =>
        IsRange ? From <= other.From && other.Until <= Until : other.Accepted.All(each => Holds(each));

    public bool Meets(CompiledClause other) =>
        IsRange ? Math.Max(From, other.From) <= Math.Min(Until, other.Until) : other.Accepted.Any(each => Holds(each));
}
