using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Says facts in people's words.</summary>
internal static class FactNames
{
    /// <summary>Says everything that is known in one line: "flowers · poor quality · £50 · 2nd contact".</summary>
    public static string OneLine(Facts facts, Policy policy) => string.Join(" · ", Pieces(facts, policy));

    /// <summary>Says an offer: "£5 voucher", "a hand-written card".</summary>
    public static string Offer(Offer offer, Policy policy)
    {
        var first = policy.TitleOf(Topic.Remedy, offer.Remedy);
        var title = offer.Also is { } also ? $"{first} and {policy.TitleOf(Topic.Remedy, also)}" : first;
        return offer.Amount is { IsPositive: true } amount ? $"{amount} {WithoutMoney(title)}" : title;
    }

    /// <summary>Says where the customer is.</summary>
    public static string? Place(Place? place) =>
        place switch
        {
            Understanding.Place.Counter => "at the counter",
            Understanding.Place.Phone => "on the phone",
            Understanding.Place.Mail => "by mail",
            Understanding.Place.Social => "on a social network",
            _ => null,
        };

    /// <summary>Says whose doing it was.</summary>
    public static string? Fault(Fault? fault) =>
        fault switch
        {
            Understanding.Fault.Ours => "our fault",
            Understanding.Fault.Partner => "our partner's fault",
            Understanding.Fault.Customer => "the customer's doing",
            Understanding.Fault.Nobody => "nobody's fault",
            _ => null,
        };

    /// <summary>Says a day as people do: "3 Mar 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // "£15 money on top" says money twice.
    private static string WithoutMoney(string title) =>
        title.StartsWith("money ", StringComparison.Ordinal) ? title["money ".Length..] : title;

    private static IEnumerable<string> Pieces(Facts facts, Policy policy)
    {
        var pieces = new[]
        {
            facts.Item ?? Title(policy, Topic.Category, facts.Category),
            Title(policy, Topic.Issue, facts.Issue),
            facts.Price?.ToString(),
            facts.Outstanding is { } rest ? $"{rest} still to pay" : null,
            facts.BoughtOn is { } day ? $"bought {Day(day)}" : null,
            facts.Ask is { } ask ? $"asks for {Offer(new Offer(ask.Remedy, ask.Amount), policy)}" : null,
            Fault(facts.Fault),
            Place(facts.Place),
            facts.Public is true ? "in public" : null,
            facts.Contacts is > 1 and { } contacts ? $"{Ordinal(contacts)} contact" : null,
            facts.OccasionWords ?? Title(policy, Topic.Occasion, facts.Occasion),
            Title(policy, Topic.Tone, facts.Tone),
            facts.Loyal is true ? "a loyal customer" : null,
        };
        return [.. pieces.OfType<string>(), .. facts.Given.Select(offer => $"{Offer(offer, policy)} given")];
    }

    private static string? Title(Policy policy, Topic topic, string? key) =>
        key is null ? null : policy.TitleOf(topic, key);

    private static string Ordinal(int number) =>
        (number % 10, number / 10 % 10) switch
        {
            (1, not 1) => $"{number}st",
            (2, not 1) => $"{number}nd",
            (3, not 1) => $"{number}rd",
            _ => $"{number}th",
        };
}
