using System.Globalization;

namespace CareBot.Bench;

/// <summary>One figure, measured in several rounds.</summary>
/// <param name="Values">In the order of the rounds.</param>
internal sealed record Samples(IReadOnlyList<double> Values)
{
    public double Median => Values.Order().ElementAt(Values.Count / 2);

    /// <summary>Writes the smallest and the largest, which say how noisy the machine was.</summary>
    public string Spread => $"{Short(Values.Min())}–{Short(Values.Max())}";

    public override string ToString() => Short(Median);

    /// <summary>Divides round by round, so that a slow minute of the machine slows both sides.</summary>
    public Samples Over(Samples other) => new([.. Values.Zip(other.Values, (mine, theirs) => mine / theirs)]);

    private static string Short(double value) =>
        value.ToString(
            value >= 100 ? "#,0"
                : value >= 10 ? "0.0"
                : "0.###",
            CultureInfo.InvariantCulture
        );
}
