using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>A situation in numbers: one for each dimension, so that rules can be asked without reading a text.</summary>
internal sealed class Point
{
    /// <summary>Stands for a fact that nobody has told.</summary>
    public const long Unknown = long.MinValue;

    private readonly long[] _values;

    public Point() => Array.Fill(_values = new long[Enum.GetValues<Dimension>().Length], Unknown);

    private Point(Point other) => (_values, Given) = ([.. other._values], other.Given);

    /// <summary>Gets the numbers of what was given before; only zero where nothing was.</summary>
    public IReadOnlyList<int> Given { get; init; } = [0];

    public long this[Dimension dimension]
    {
        get => _values[(int)dimension];
        set => _values[(int)dimension] = value;
    }

    public Point With(Dimension dimension, long value) => new(this) { [dimension] = value };
}
