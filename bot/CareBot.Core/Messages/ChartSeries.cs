namespace CareBot.Core.Messages;

/// <summary>Numbers that belong together.</summary>
/// <param name="Name">What they count, such as "Approved"; plain text.</param>
/// <param name="Values">One for each category of the chart, in its order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);
