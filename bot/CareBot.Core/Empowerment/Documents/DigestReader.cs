namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads who hears every week what the front line met, when not, and from how much evidence on the policy is questioned.</summary>
internal sealed class DigestReader(Section root)
{
    private const string Person = "person ";
    private const int MostWeeks = 52;

    private readonly List<PolicyNode.Scalar> _roles = [];

    public DigestEntry Digest()
    {
        if (root.Child("digest") is not { } section)
            return new();
        var rules = DigestRules.Usual with
        {
            StoreRoles = RolesIn(section, "store"),
            AreaRoles = RolesIn(section, "area"),
            Company = Company(section),
            Quiet =
                section.Value("quiet", Quiet, "two times such as '19:00 to 07:00', or no") ?? DigestRules.Usual.Quiet,
            LookBackWeeks = Weeks(section) ?? DigestRules.Usual.LookBackWeeks,
        };
        rules = WithEvidence(section, rules);
        section.Done();
        return new() { Rules = rules, Roles = _roles };
    }

    private string[] RolesIn(Section section, string key)
    {
        var names = Names(section, key);
        _roles.AddRange(names);
        return [.. names.Select(name => name.Text)];
    }

    // People without a role of their own, such as an owner, may hear of the whole company; stores and areas change hands.
    private string[] Company(Section section)
    {
        var names = Names(section, "company");
        _roles.AddRange(names.Where(name => !IsPerson(name.Text)));
        return [.. names.Select(name => IsPerson(name.Text) ? name.Text[Person.Length..].Trim() : name.Text)];
    }

    private static bool IsPerson(string text) => text.StartsWith(Person, StringComparison.Ordinal);

    private static IReadOnlyList<PolicyNode.Scalar> Names(Section section, string key)
    {
        if (section.Take(key) is not { } node)
            return [];
        if (node is PolicyNode.List { Items.Count: 0 })
        {
            section.Wrong(
                node.Line,
                "never-holds",
                $"'{key}' in {section.Name} names nobody; name at least one role, or leave it out."
            );
        }

        return section.Texts(node, key);
    }

    private static DigestRules WithEvidence(Section digest, DigestRules rules)
    {
        var weeks = Math.Min(rules.MinWeeks, rules.LookBackWeeks);
        if (digest.Child("evidence") is not { } section)
            return rules with { MinWeeks = weeks };
        const string share = "a share from 1% to 100%, such as 90%";
        rules = rules with
        {
            MinCases = section.Value("cases", Count(1, 100_000), "a number of cases such as 20") ?? rules.MinCases,
            MinApprovers = section.Value("approvers", Count(2, 1000), Approvers) ?? rules.MinApprovers,
            MinWeeks = section.Value("weeks", Count(1, MostWeeks), "a number of weeks such as 6") ?? weeks,
            YesPercent = section.Value("approved", Share, share) ?? rules.YesPercent,
            UnevenPoints = section.Value("uneven", Share, share) ?? rules.UnevenPoints,
            UnansweredPercent = section.Value("unanswered", Share, share) ?? rules.UnansweredPercent,
        };
        NeverEnough(section, rules);
        section.Done();
        return rules;
    }

    // One decider would be a person, and not a pattern.
    private const string Approvers = "a number of different people from 2 on, such as 3";

    private static void NeverEnough(Section evidence, DigestRules rules)
    {
        if (rules.MinWeeks > rules.LookBackWeeks)
        {
            evidence.Wrong(
                evidence.Line,
                "never-holds",
                $"Evidence of {rules.MinWeeks} weeks cannot show itself where 'look back' is {rules.LookBackWeeks} weeks."
            );
        }
    }

    private static int? Weeks(Section section) =>
        section.Value("look back", LookBack, $"1 to {MostWeeks} weeks, such as '8 weeks'");

    private static int? LookBack(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var count, "week" or "weeks"]
            ? Count(1, MostWeeks)(count)
            : null;

    private static Func<string, int?> Count(int least, int most) =>
        text => Values.Whole(text) is { } count && count >= least && count <= most ? count : null;

    private static int? Share(string text) => Values.Percent(text) is { } percent and >= 1 and <= 100 ? percent : null;

    private static (TimeOnly From, TimeOnly To)? Quiet(string text) =>
        Values.YesNo(text) is false ? (TimeOnly.MinValue, TimeOnly.MinValue)
        : text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var from, "to", var to]
        && Values.TimeOfDay(from) is { } first
        && Values.TimeOfDay(to) is { } last
        && first != last
            ? (first, last)
        : null;
}
