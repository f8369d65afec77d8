using System.Globalization;

namespace CareBot.Bench;

/// <summary>What the command line asks for.</summary>
/// <param name="Cases">How many random situations are checked.</param>
/// <param name="Only">The one part to run; null for all.</param>
internal sealed record BenchOptions(int Cases, string? Only)
{
    public const string Usage =
        "Usage: dotnet run -c Release --project tests/CareBot.Bench [-- --cases N] [--only policy|sentence|turns|webhooks|start|memory|cases]";

    /// <summary>Reads the command line, or returns null where it makes no sense.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions(1_000_000, null);
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
            ["--only", "policy" or "sentence" or "turns" or "webhooks" or "start" or "memory" or "cases"] =>
                options with
                {
                    Only = pair[1],
                },
            _ => null,
        };
}
