namespace CareBot.Bench;

/// <summary>Measures sides in turn, A B A B …, so that whatever else the machine does falls on all of them.</summary>
internal static class Ratio
{
    public const int Rounds = 5;

    /// <summary>Runs every side once without counting, then all of them in turn.</summary>
    /// <param name="sides">Each returns one figure.</param>
    public static async Task<Samples[]> MeasureAsync(params Func<Task<double>>[] sides)
    {
        foreach (var side in sides)
            await side();
        var figures = sides.Select(_ => new List<double>(Rounds)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (side, figure) in sides.Zip(figures))
                figure.Add(await side());
        }

        return [.. figures.Select(figure => new Samples(figure))];
    }

    /// <summary>The same for what waits for nothing.</summary>
    public static Samples[] Measure(params Func<double>[] sides) =>
        MeasureAsync([.. sides.Select<Func<double>, Func<Task<double>>>(side => () => Task.FromResult(side()))])
            .GetAwaiter()
            .GetResult();
}
