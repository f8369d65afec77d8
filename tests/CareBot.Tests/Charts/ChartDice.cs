using CareBot.Core.Messages;

namespace CareBot.Tests.Charts;

/// <summary>Throws charts of every kind: empty, too large, of nothing but zeros, below nothing, and with series of different lengths.</summary>
internal static class ChartDice
{
    private static readonly string[] Units = ["", "cases", "%", "GBP", "JPY", "<b>"];

    public static Part.Chart Throw(Random random, Func<string> text)
    {
        var categories = random.Next(30);
        var value = ValueOf(random, random.Next(5));
        return new Part.Chart(
            (ChartKind)random.Next(4),
            text(),
            text(),
            Many(categories, text),
            Many(random.Next(9), () => new ChartSeries(text(), Many(Math.Max(0, categories - random.Next(3)), value))),
            random.Next(4) == 0 ? text() : Units[random.Next(Units.Length)],
            random.Next(2) == 0 ? text() : ""
        );
    }

    private static Func<decimal> ValueOf(Random random, int kind) =>
        kind switch
        {
            0 => () => 0,
            1 => () => random.Next(0, 3),
            2 => () => random.Next(-50, 50) / 4m,
            3 => () => random.Next(2) == 0 ? decimal.MaxValue : decimal.MinValue,
            _ => () => random.Next(1, 5_000),
        };

    private static List<T> Many<T>(int count, Func<T> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}
