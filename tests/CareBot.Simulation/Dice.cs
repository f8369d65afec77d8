namespace CareBot.Simulation;

/// <summary>Chance, the same for the same seed.</summary>
/// <param name="seed">Any number.</param>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double share) => _random.NextDouble() < share;

    public double Share() => _random.NextDouble();

    /// <summary>Returns a whole number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>Returns how long something takes that usually takes so long: mostly less, now and then several times as much.</summary>
    public TimeSpan About(TimeSpan usual) => usual * Math.Min(8, -Math.Log(1 - _random.NextDouble()));
}
