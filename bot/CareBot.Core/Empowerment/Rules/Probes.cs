using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>The values at which some rule could change its mind, for finding out whether a fact matters.</summary>
internal sealed class Probes(PolicyDocument document, Exchange exchange)
{
    private readonly long[] _prices = [.. Edges(document, Dimension.Price)];
    private readonly int[] _days = [.. Edges(document, Dimension.AgeDays).Select(day => (int)day)];
    private readonly int[] _months = [.. Edges(document, Dimension.AgeMonths).Select(month => (int)month)];

    public IEnumerable<Money> Amounts(Currency currency)
    {
        yield return Money.Of(40, currency);
        yield return Money.Of(4, currency);
        yield return Money.Of(4000, currency);
        foreach (var price in _prices.Where(price => price > 0))
        {
            if (exchange.Price(new Money(price, document.Currency), currency) is { IsPositive: true } amount)
                yield return amount;
        }
    }

    public IEnumerable<DateOnly> Days(DateOnly today)
    {
        yield return today;
        foreach (var day in _days.Where(day => day < today.DayNumber))
            yield return today.AddDays(-day);
        foreach (var month in _months.Where(month => month < today.Year * 12))
            yield return today.AddMonths(-month);
        if (today.Year > 100)
            yield return today.AddYears(-100);
    }

    private static IEnumerable<long> Edges(PolicyDocument document, Dimension dimension) =>
        document
            .Rules.SelectMany(rule => rule.When)
            .OfType<Clause.Between>()
            .Where(clause => clause.Dimension == dimension)
            .SelectMany(clause => new[] { clause.From, clause.Until })
            .Where(edge => edge < long.MaxValue - 1)
            .Distinct();
}
