namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads the conditions of a rule.</summary>
internal static class WhenReader
{
    private static readonly (string Key, Dimension Dimension)[] NameKeys =
    [
        ("role", Dimension.Role),
        ("issue", Dimension.Issue),
        ("category", Dimension.Category),
        ("country", Dimension.Country),
        ("place", Dimension.Place),
        ("fault", Dimension.Fault),
        ("occasion", Dimension.Occasion),
        ("tone", Dimension.Tone),
        ("asks", Dimension.Asks),
    ];

    private static readonly (string Key, Dimension Dimension)[] YesNoKeys =
    [
        ("public", Dimension.Public),
        ("loyal", Dimension.Loyal),
        ("money owed", Dimension.MoneyOwed),
    ];

    private static readonly (string Key, Dimension Dimension)[] RangeKeys =
    [
        ("class", Dimension.Class),
        ("contacts", Dimension.Contacts),
        ("price", Dimension.Price),
    ];

    /// <summary>Reads every condition; no section means that the rule always holds.</summary>
    public static IReadOnlyList<Clause> Read(Section? when, Currency currency)
    {
        if (when is null)
            return [];
        List<Clause?> clauses =
        [
            .. NameKeys.Select(each => Names(when, each.Key, each.Dimension, not: false)),
            .. NameKeys.Select(each => Names(when, "not " + each.Key, each.Dimension, not: true)),
            Names(when, "given", Dimension.Given, not: false),
            .. YesNoKeys.Select(each => YesNo(when, each.Key, each.Dimension)),
            .. RangeKeys.Select(each => Range(when, each.Key, each.Dimension, currency)),
            Window(when, "bought within"),
            Window(when, "bought after"),
        ];
        when.Done();
        return [.. clauses.OfType<Clause>()];
    }

    private static Clause.OneOf? Names(Section when, string key, Dimension dimension, bool not)
    {
        if (when.Take(key) is not { } node)
            return null;
        var names = when.Texts(node, key);
        var written = $"{key}: {string.Join(", ", names.Select(name => name.Text))}";
        return names.Count == 0 ? Nothing(when, node, key) : new(dimension, names, not, node.Line, written);
    }

    private static Clause.OneOf? Nothing(Section when, PolicyNode node, string key)
    {
        if (node is PolicyNode.List)
        {
            when.Wrong(
                node.Line,
                "never-holds",
                $"'{key}' lists nothing, so the rule can never hold; name at least one."
            );
        }

        return null;
    }

    private static Clause.OneOf? YesNo(Section when, string key, Dimension dimension)
    {
        if (when.Take(key) is not { } node || when.Value(key, Values.YesNo, "yes or no") is not { } yes)
            return null;
        var name = yes ? "yes" : "no";
        return new(dimension, [new PolicyNode.Scalar(name, node.Line)], Not: false, node.Line, $"{key}: {name}");
    }

    private static Clause.Between? Range(Section when, string key, Dimension dimension, Currency currency)
    {
        var steps = dimension == Dimension.Price ? currency.MinorUnitsPerUnit : 1;
        if (when.Take(key) is not { } node)
            return null;
        const string example = "a number, 'at least 2', 'at most 3', 'over 100', 'under 100' or '2 to 4'";
        return when.Value(key, text => Values.Range(text, steps), example) is { } range
            ? new(dimension, range.From, range.Until, node.Line, $"{key}: {((PolicyNode.Scalar)node).Text}")
            : null;
    }

    private static Clause.Between? Window(Section when, string key)
    {
        if (when.Take(key) is not { } node)
            return null;
        if (when.Value(key, Values.Window, "a span such as '30 days', '6 months' or '2 years'") is not { } window)
            return null;
        var written = $"{key}: {((PolicyNode.Scalar)node).Text}";
        return key == "bought within"
            ? new(window.Dimension, 0, window.Count, node.Line, written)
            : new(window.Dimension, window.Count + 1, long.MaxValue - 1, node.Line, written);
    }
}
