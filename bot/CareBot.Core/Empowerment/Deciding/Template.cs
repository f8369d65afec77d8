using System.Text.RegularExpressions;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Fills the words of a policy: <c>{item|order}</c> is a value or its stand-in, <c>[ for a {occasion}]</c> goes when a value in it is missing.</summary>
internal static partial class Template
{
    public static readonly IReadOnlyList<string> Names = ["item", "occasion", "price", "amount", "outstanding"];

    // What stands there when a value is missing and the author gave no stand-in.
    private static readonly string[] StandIns = ["order", "occasion", "money", "money", "rest"];

    public static string Fill(string template, Func<string, string?> value)
    {
        var chosen = Optional()
            .Replace(
                template,
                part =>
                    Used(part.Groups["part"].Value).All(name => value(name) is not null)
                        ? part.Groups["part"].Value
                        : ""
            );
        return Placeholder().Replace(chosen, place => Write(place, value));
    }

    /// <summary>Lists the values that a template uses.</summary>
    public static IEnumerable<string> Used(string template) =>
        Placeholder().Matches(template).Select(place => place.Groups["name"].Value);

    /// <summary>Makes the values of a situation.</summary>
    public static Func<string, string?> Values(Facts facts, Money? price, Money? amount, Money? outstanding) =>
        name =>
            name switch
            {
                "item" => facts.Item ?? facts.Category?.Replace('-', ' '),
                "occasion" => facts.OccasionWords ?? facts.Occasion?.Replace('-', ' '),
                "price" => price?.ToString(),
                "amount" => amount?.ToString(),
                "outstanding" => outstanding?.ToString(),
                _ => null,
            };

    private static string Write(Match place, Func<string, string?> value)
    {
        var name = place.Groups["name"].Value;
        var standIn = place.Groups["standIn"] is { Success: true } own
            ? own.Value
            : StandIns.ElementAtOrDefault(Names.ToList().IndexOf(name)) ?? name;
        var text = value(name) ?? standIn;
        var adjective = place.Groups["adjective"].Value;
        return Article(place.Groups["article"].Value, adjective, text) + adjective + text;
    }

    private static string Article(string written, string adjective, string text) =>
        written switch
        {
            "" => "",
            _ when text.Contains("'s ", StringComparison.Ordinal) => "your ",
            "the" => "the ",
            _ when IsPlural(text) => "",
            _ => written + (adjective.Length == 0 && TakesAn(text) ? "n " : " "),
        };

    // Roses, headphones, trainers; not a dress and not a bus.
    private static bool IsPlural(string text) =>
        text.EndsWith('s')
        && !text.EndsWith("ss", StringComparison.Ordinal)
        && !text.EndsWith("us", StringComparison.Ordinal);

    // Numbers count by their sound: an 80th, an 11th, a 92nd.
    private static bool TakesAn(string text) =>
        text.Length > 0
        && (
            "aeiouAEIOU8".Contains(text[0], StringComparison.Ordinal)
            || text.StartsWith("11", StringComparison.Ordinal)
            || text.StartsWith("18", StringComparison.Ordinal)
        );

    // No limit of time: both patterns read a policy's short texts in one pass, and a limit would be a clock in a decision,
    // which then fails wherever the machine stands still for that long.
    [GeneratedRegex(@"\[(?<part>[^\[\]]*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, -1)]
    private static partial Regex Optional();

    [GeneratedRegex(
        @"(?:\b(?<article>[Aa]|the) (?<adjective>new )?)?\{(?<name>[a-z]+)(?:\|(?<standIn>[^{}]*))?\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        -1
    )]
    private static partial Regex Placeholder();
}
