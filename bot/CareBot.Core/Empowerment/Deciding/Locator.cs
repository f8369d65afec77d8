using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;
using Vocabulary = CareBot.Core.Empowerment.Rules.Vocabulary;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Turns a situation into numbers. What nobody says is unknown, or taken for the usual where asking would be a nuisance.</summary>
internal static class Locator
{
    private const int No = 1;
    private const int Yes = 2;

    public static Point Locate(CompiledPolicy policy, Situation situation)
    {
        var facts = situation.Facts;
        var words = policy.Vocabulary;
        var point = new Point { Given = GivenOf(words, facts) };
        point[Dimension.Role] = words.NumberOf(Dimension.Role, situation.Role);
        point[Dimension.Country] = words.NumberOf(Dimension.Country, situation.Country);
        point[Dimension.Issue] = Number(words, Dimension.Issue, facts.Issue, Point.Unknown);
        point[Dimension.Category] = Number(words, Dimension.Category, facts.Category, 0);
        point[Dimension.Fault] = FaultOf(policy, facts) is { } fault ? (int)fault + 1 : Point.Unknown;
        point[Dimension.Place] = facts.Place is { } place ? (int)place + 1 : Point.Unknown;
        point[Dimension.Occasion] = Number(words, Dimension.Occasion, facts.Occasion, 0);
        point[Dimension.Tone] = Number(words, Dimension.Tone, facts.Tone, 0);
        point[Dimension.Asks] = Number(words, Dimension.Asks, facts.Ask?.Remedy, 0);
        point[Dimension.Public] = facts.Public == true ? Yes : No;
        point[Dimension.Loyal] = facts.Loyal == true ? Yes : No;
        point[Dimension.Contacts] = Math.Max(1, facts.Contacts ?? 1);
        SetAge(point, facts.BoughtOn, situation.Today);
        SetPrice(point, policy, facts.Price);
        return point;
    }

    /// <summary>Returns who caused it: as told, or as is usual for that kind of trouble.</summary>
    public static Fault? FaultOf(CompiledPolicy policy, Facts facts) =>
        facts.Fault ?? (facts.Issue is { } key ? policy.Issues.GetValueOrDefault(key)?.UsualFault : null);

    private static long Number(Vocabulary words, Dimension dimension, string? name, long otherwise) =>
        name is null ? otherwise : words.NumberOf(dimension, name);

    private static int[] GivenOf(Vocabulary words, Facts facts) =>
        facts.Given.Count == 0
            ? [0]
            : [.. facts.Given.Select(offer => words.NumberOf(Dimension.Given, offer.Remedy)).Distinct()];

    // Counted so that "within 6 months" holds up to and on the day six calendar months later.
    private static void SetAge(Point point, DateOnly? boughtOn, DateOnly today)
    {
        if (boughtOn is not { } bought)
            return;
        bought = bought > today ? today : bought;
        point[Dimension.AgeDays] = today.DayNumber - bought.DayNumber;
        var months = ((today.Year - bought.Year) * 12) + today.Month - bought.Month;
        point[Dimension.AgeMonths] = bought.AddMonths(months) < today ? months + 1 : months;
    }

    private static void SetPrice(Point point, CompiledPolicy policy, Money? price)
    {
        if (price is { IsPositive: true } told && policy.Exchange.Price(told, policy.Document.Currency) is { } known)
            point[Dimension.Price] = known.MinorUnits;
    }
}
