using System.Collections.Frozen;
using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment.Rules;

/// <summary>Numbers the names that conditions use. Zero is "none of them".</summary>
internal sealed class Vocabulary
{
    /// <summary>Stands in a condition for every name there is.</summary>
    public const string Any = "any";

    private static readonly int DimensionCount = Enum.GetValues<Dimension>().Length;

    private readonly FrozenDictionary<string, int>[] _numbers;
    private readonly FrozenDictionary<string, string[]> _groups;

    public Vocabulary(PolicyDocument document)
    {
        _groups = document
            .Countries.DistinctBy(group => group.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Name, group => group.Countries.Select(each => each.Text).ToArray());
        _numbers = [.. Enumerable.Range(0, DimensionCount).Select(each => Number(NamesOf(document, (Dimension)each)))];
    }

    /// <summary>Returns the number of a name, or zero if the policy does not have it.</summary>
    public int NumberOf(Dimension dimension, string name) => _numbers[(int)dimension].GetValueOrDefault(name);

    public IEnumerable<string> Names(Dimension dimension) =>
        _numbers[(int)dimension].OrderBy(entry => entry.Value).Select(entry => entry.Key);

    public int Size(Dimension dimension) => _numbers[(int)dimension].Count + 1;

    /// <summary>Tells whether a condition may use a name: it is known, is <c>any</c>, or is a group of countries.</summary>
    public bool Knows(Dimension dimension, string name) =>
        name == Any
        || _numbers[(int)dimension].ContainsKey(name)
        || (dimension == Dimension.Country && _groups.ContainsKey(name));

    /// <summary>Writes out which numbers a condition accepts.</summary>
    public bool[] Accepts(Clause.OneOf clause)
    {
        var accepts = new bool[Size(clause.Dimension)];
        foreach (var name in clause.Names.SelectMany(name => Expand(clause.Dimension, name.Text)))
            accepts[NumberOf(clause.Dimension, name)] = true;
        accepts[0] = false;
        return clause.Not ? [.. accepts.Select(each => !each)] : accepts;
    }

    private IEnumerable<string> Expand(Dimension dimension, string name)
    {
        if (name == Any)
            return Names(dimension);
        return dimension == Dimension.Country && _groups.TryGetValue(name, out var members) ? members : [name];
    }

    private static FrozenDictionary<string, int> Number(IEnumerable<string> names) =>
        names
            .Distinct(StringComparer.Ordinal)
            .Select((name, index) => (name, Number: index + 1))
            .ToFrozenDictionary(each => each.name, each => each.Number, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(PolicyDocument document, Dimension dimension) =>
        dimension switch
        {
            Dimension.Role => document.Roles.Select(role => role.Key),
            Dimension.Issue => document.Issues.Select(issue => issue.Key),
            Dimension.Category => document.Categories.Select(category => category.Key),
            Dimension.Occasion => document.Occasions.Select(occasion => occasion.Key),
            Dimension.Tone => document.Tones.Select(tone => tone.Key),
            Dimension.Country => CountriesOf(document),
            Dimension.Place => ["counter", "phone", "mail", "social"],
            Dimension.Fault => ["ours", "partner", "customer", "nobody"],
            Dimension.Public or Dimension.Loyal or Dimension.MoneyOwed => ["no", "yes"],
            Dimension.Asks or Dimension.Given =>
            [
                .. document.Remedies.Select(remedy => remedy.Key),
                .. document.Gestures.Select(gesture => gesture.Name),
            ],
            _ => [],
        };

    private static IEnumerable<string> CountriesOf(PolicyDocument document) =>
        document
            .StoresIn.Concat(document.Countries.SelectMany(group => group.Countries))
            .Concat(
                document
                    .Rules.SelectMany(rule => rule.When)
                    .OfType<Clause.OneOf>()
                    .Where(clause => clause.Dimension == Dimension.Country)
                    .SelectMany(clause => clause.Names)
            )
            .Select(name => name.Text)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper));
}
