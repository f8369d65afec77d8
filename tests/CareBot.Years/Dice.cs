namespace CareBot.Years;

/// <summary>Chance, the same for the same seed on every version of .NET (SplitMix64 by Sebastiano Vigna).</summary>
/// <param name="seed">Any number.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Makes dice that depend on all of some numbers, and on nothing that was thrown before.</summary>
    public static Dice For(params ReadOnlySpan<long> numbers)
    {
        var mixed = 0UL;
        foreach (var number in numbers)
            mixed = new Dice(mixed ^ unchecked((ulong)number)).Next();
        return new Dice(mixed);
    }

    /// <summary>Makes dice whose throws leave these where they are.</summary>
    public Dice Fork() => new(Next());

    /// <summary>Returns a share from 0 up to, but not, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a number between two.</summary>
    public double Between(double least, double most) => least + ((most - least) * Share());

    public bool Chance(double share) => Share() < share;

    public T Pick<T>(IReadOnlyList<T> list) => list[(int)(Share() * list.Count)];

    /// <summary>Picks by weight; the weights need not add up to anything.</summary>
    public T Weigh<T>(IReadOnlyList<(T What, double Weight)> list)
    {
        var left = Share() * list.Sum(each => each.Weight);
        foreach (var (what, weight) in list)
        {
            if ((left -= weight) < 0)
                return what;
        }

        return list[^1].What;
    }

    /// <summary>Returns a number that is around a median, with a long tail above it.</summary>
    /// <param name="median">Half are below.</param>
    /// <param name="spread">The standard deviation of its logarithm.</param>
    public double Skewed(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>Returns how often something happens that happens so often on average.</summary>
    public int Count(double mean)
    {
        var (count, left) = (0, Math.Exp(-Math.Min(mean, 500)));
        for (var product = Share(); product > left; product *= Share())
            count++;
        return count;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
