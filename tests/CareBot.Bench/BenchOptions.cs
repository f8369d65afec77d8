using System.Globalization;

namespace CareBot.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Cases">How many random situations are checked.</param>
/// <param name="Only">The one part to run; null for all.</param>
/// <param name="Largest">How many cases the longest history has: 10,000, 100,000 or 1,000,000.</param>
internal sealed record BenchOptions(int Cases, string? Only, int Largest)
{
    public const string Usage =
        "Usage: dotnet run -c Release --project tests/CareBot.Bench [-- --cases N] [--largest 10000|100000|1000000] [--only policy|sentence|turns|webhooks|start|memory|digest|cases]";

    /// <summary>Reads the command line, or returns null where it makes no sense.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions(1_000_000, null, 100_000);
        foreach (var pair in args.Chunk(2))
        {
            if (With(options, pair) is not { } next)
                return null;
            options = next;
        }

        return options;
    }

    public bool Wants(string part) => Only is null || Only == part;

    private static BenchOptions? With(BenchOptions options, string[] pair) =>
        pair switch
        {
            ["--cases", var number]
                when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var cases) =>
                options with
                {
                    Cases = cases,
                },
            ["--largest", "10000" or "100000" or "1000000"] => options with
            {
                Largest = int.Parse(pair[1], CultureInfo.InvariantCulture),
            },
            ["--only", "policy" or "sentence" or "turns" or "webhooks" or "start" or "memory" or "digest" or "cases"] =>
                options with
                {
                    Only = pair[1],
                },
            _ => null,
        };
}
