using CareBot.Core.Understanding;
using CareBot.Years.Seasons;

namespace CareBot.Years.Troubles;

/// <summary>What goes wrong with what, how often, and where the customer is.</summary>
internal static class TroubleMix
{
    private static readonly (string Category, double Weight)[] Usual =
    [
        ("flowers", 0.20),
        ("electronics", 0.20),
        ("fashion", 0.17),
        ("luggage", 0.06),
        ("furniture", 0.12),
        ("food", 0.12),
        ("toys", 0.09),
        ("travel", 0.04),
    ];

    private static readonly (string Issue, double Weight)[] UsualIssues =
    [
        ("faulty", 17),
        ("damaged", 13),
        ("poor-quality", 13),
        ("wrong-item", 9),
        ("late", 14),
        ("lost", 6),
        ("part-missing", 9),
        ("promise-broken", 3),
        ("bad-service", 5),
        ("billing", 5),
        ("special-request", 5),
        ("safety", 0.3),
    ];

    private static readonly (string Issue, double Weight)[] Fresh =
    [
        ("damaged", 10),
        ("poor-quality", 32),
        ("wrong-item", 10),
        ("late", 24),
        ("lost", 6),
        ("part-missing", 4),
        ("promise-broken", 3),
        ("bad-service", 5),
        ("billing", 4),
        ("special-request", 3),
        ("safety", 0.2),
    ];

    private static readonly (string Issue, double Weight)[] OnTheWay =
    [
        ("damaged", 40),
        ("lost", 28),
        ("late", 22),
        ("bad-service", 7),
        ("billing", 3),
    ];

    /// <summary>Gets where customers are.</summary>
    public static IReadOnlyList<(Place Place, double Weight)> Places { get; } =
    [(Place.Counter, 0.60), (Place.Phone, 0.18), (Place.Mail, 0.14), (Place.Social, 0.08)];

    /// <summary>Returns how often each kind of thing is brought on a day.</summary>
    public static IReadOnlyList<(string Category, double Weight)> Categories(DateOnly day, string country) =>
        [.. Usual.Select(kind => (kind.Category, kind.Weight * Season.Of(day, country, kind.Category)))];

    /// <summary>Returns what goes wrong with a kind of thing.</summary>
    public static IReadOnlyList<(string Issue, double Weight)> Issues(string category) =>
        category switch
        {
            "flowers" or "food" => Fresh,
            "travel" => OnTheWay,
            _ => UsualIssues,
        };

    /// <summary>Returns what half of such things cost less than, in pounds.</summary>
    public static double PriceOf(string category) =>
        category switch
        {
            "flowers" => 38,
            "electronics" => 160,
            "fashion" => 55,
            "luggage" => 95,
            "furniture" => 210,
            "food" => 30,
            "toys" => 34,
            _ => 140,
        };

    /// <summary>Returns a word for such a thing.</summary>
    public static IReadOnlyList<string> ItemsOf(string category) =>
        category switch
        {
            "flowers" => ["bouquet", "roses", "orchid"],
            "electronics" => ["laptop", "phone", "kettle", "headphones"],
            "fashion" => ["dress", "shoes", "coat"],
            "luggage" => ["suitcase", "backpack"],
            "furniture" => ["desk", "lamp", "chair"],
            "food" => ["cake", "hamper"],
            "toys" => ["lego set", "teddy bear"],
            _ => ["checked bag"],
        };
}
