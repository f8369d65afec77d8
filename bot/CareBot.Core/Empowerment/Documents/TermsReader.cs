using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads the sections that say which words there are: issues, categories, remedies, places and so on.</summary>
internal static class TermsReader
{
    private static readonly string[] Kinds = ["money", "goods", "service", "voucher", "experience"];

    public static IReadOnlyList<TermEntry> Terms(Section root, string key) => Each(root, key, Term);

    public static IReadOnlyList<IssueEntry> Issues(Section root) => Each(root, "issues", Issue);

    public static IReadOnlyList<RemedyEntry> Remedies(Section root) => Each(root, "remedies", Remedy);

    public static IReadOnlyList<PlaceEntry> Places(Section root) => Each(root, "places", Place);

    /// <summary>Reads every named entry of a section and reports the keys that none of them knows.</summary>
    public static IReadOnlyList<T> Each<T>(Section root, string key, Func<string, Section, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var (name, node) in root.Child(key)?.Named ?? [])
        {
            if (root.Open(node, $"{key} '{name.Text}'", name.Line) is not { } section)
                continue;
            if (read(name.Text, section) is { } entry)
                entries.Add(entry);
            section.Done();
        }

        return entries;
    }

    public static string Title(Section section, string key) => section.Text("title") ?? key.Replace('-', ' ');

    private static TermEntry Term(string key, Section section) =>
        new()
        {
            Key = key,
            Title = Title(section, key),
            Line = section.Line,
            Says = section.Texts("says"),
        };

    private static IssueEntry Issue(string key, Section section)
    {
        section.Require("class", "how grave it is, 1 to 4, such as 'class: 2'");
        return new()
        {
            Key = key,
            Title = Title(section, key),
            Line = section.Line,
            Says = section.Texts("says"),
            Class = section.Value("class", Grade, "a whole number from 1 (light) to 4 (gravest)") ?? 1,
            UsualFault = section.Value("usual fault", FaultOf, "ours, partner, customer or nobody"),
            PriceAffectedPercent = section.Value("price affected", Affected, "yes, no, or a share such as 20%") ?? 100,
        };
    }

    private static int? Affected(string text) =>
        Values.YesNo(text) is { } all ? (all ? 100 : 0)
        : Values.Percent(text) is >= 0 and <= 100 and var share ? share
        : null;

    private static RemedyEntry Remedy(string key, Section section)
    {
        section.Require("kind", "'kind: money', goods, service, voucher or experience");
        return new()
        {
            Key = key,
            Title = Title(section, key),
            Line = section.Line,
            Says = section.Texts("says"),
            Kind = section.Value("kind", Kind, "money, goods, service, voucher or experience") ?? RemedyKind.Goods,
            OwedAs = section.Text("owed as"),
            Worth = section.Value("worth", Values.AmountOf, Values.AmountExample) ?? AmountSource.NotSaid,
            MayBePart = section.Value("may be part", Values.YesNo, "yes or no") ?? false,
        };
    }

    private static PlaceEntry Place(string key, Section section) =>
        new()
        {
            Key = key,
            Title = Title(section, key),
            Line = section.Line,
            Says = section.Texts("says"),
            AnswerWithin = section.Value("answer within", Values.Duration, "a time such as '10 min' or '1 hour'"),
        };

    private static int? Grade(string text) => Values.Whole(text) is { } grade and >= 1 and <= 4 ? grade : null;

    private static RemedyKind? Kind(string text) =>
        Array.IndexOf(Kinds, text) is var index and >= 0 ? (RemedyKind)index : null;

    private static Fault? FaultOf(string text) =>
        text switch
        {
            "ours" => Fault.Ours,
            "partner" => Fault.Partner,
            "customer" => Fault.Customer,
            "nobody" => Fault.Nobody,
            _ => null,
        };
}
