namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads a whole policy. What cannot be read becomes a finding, and the rest is read all the same.</summary>
internal static class DocumentReader
{
    private const string DefaultCurrency = "GBP";

    public static PolicyDocument Read(PolicyNode.Map map, ICollection<Finding> findings)
    {
        var root = new Section(map, "the policy", map.Line, findings);
        foreach (var (key, example) in Needed)
            root.Require(key, example);
        var currency = root.Value("currency", CurrencyOf, "a code such as GBP") is { } found ? found.Value : Fallback;
        var document = WithRules(WithTerms(Heading(root, currency), root), new RulesReader(root, currency));
        document = WithEscalation(document, new EscalationReader(root, currency));
        document = document with { Digest = new DigestReader(root).Digest() };
        root.Done();
        return document;
    }

    private static Currency Fallback =>
        Currency.Find(DefaultCurrency) ?? throw new InvalidOperationException("GBP is not known.");

    private static (string Key, string Example)[] Needed =>
        [
            ("policy", "its name, such as 'policy: Harbour & Co'"),
            ("currency", "the currency of its limits, such as 'currency: GBP'"),
            ("adequacy", "'adequacy: { too small below: 60%, too much above: 150% }'"),
            ("roles", "a section with at least one role"),
            ("issues", "a section with the kinds of trouble"),
            ("remedies", "a section with what can be given"),
            ("places", "a section with counter, phone, mail and social"),
            ("words", "a section with what to say"),
        ];

    private static PolicyDocument Heading(Section root, Currency currency) =>
        new()
        {
            Name = root.Text("policy") ?? string.Empty,
            Currency = currency,
            Adequacy = AdequacyOf(root),
            Safety = SafetyOf(root),
            Rates = RatesOf(root),
            Countries = GroupsOf(root),
            StoresIn = root.Texts("stores in"),
        };

    private static PolicyDocument WithTerms(PolicyDocument document, Section root) =>
        document with
        {
            Issues = TermsReader.Issues(root),
            Categories = TermsReader.Terms(root, "categories"),
            Remedies = TermsReader.Remedies(root),
            Occasions = TermsReader.Terms(root, "occasions"),
            Tones = TermsReader.Terms(root, "tones"),
            Places = TermsReader.Places(root),
            Faults = TermsReader.Terms(root, "fault"),
            Repeat = TermsReader.Terms(root, "repeat"),
            Public = One(root, "public"),
            PublicAnswerWithin = root.PublicAnswer(),
            Loyal = One(root, "loyal"),
        };

    private static PolicyDocument WithRules(PolicyDocument document, RulesReader rules) =>
        document with
        {
            Roles = rules.Roles(),
            Rises = rules.Rises(),
            Owed = rules.Owed(),
            Limits = rules.Limits(),
            Gestures = rules.Gestures(),
            Never = rules.Never(),
            Words = rules.Words(),
            Advice = rules.Advice(),
            Chains = rules.Chains(),
        };

    private static PolicyDocument WithEscalation(PolicyDocument document, EscalationReader reader) =>
        document with
        {
            Escalation = reader.Escalation(),
            Budgets = reader.Budgets(),
        };

    private static AdequacyEntry AdequacyOf(Section root)
    {
        if (root.Child("adequacy") is not { } section)
            return new(0, 1000, root.Line);
        const string example = "a share of the price such as 60%";
        section.Require("too small below", example);
        section.Require("too much above", example);
        var small = section.Value("too small below", Values.Percent, example) ?? 0;
        var much = section.Value("too much above", Values.Percent, example) ?? 1000;
        section.Done();
        return new(small, much, section.Line);
    }

    private static SafetyEntry? SafetyOf(Section root)
    {
        if (root.Child("safety") is not { } section)
            return null;
        section.Require("issues", "the issues that are never haggled over, such as [safety]");
        section.Require("do now", "the steps to take at once");
        section.Require("goes to", "the role that hears of it at once");
        var because = section.Text("because") ?? "Somebody was or could be hurt; that is never haggled over.";
        var entry = new SafetyEntry
        {
            Issues = section.Texts("issues"),
            DoNow = section.Texts("do now"),
            GoesTo = section.Texts("goes to") is [var role, ..]
                ? role
                : new PolicyNode.Scalar(string.Empty, section.Line),
            Reason = new Reason("safety", section.Line, because, section.Text("source")),
        };
        section.Done();
        return entry;
    }

    private static List<RateEntry> RatesOf(Section root)
    {
        var rates = new List<RateEntry>();
        foreach (var (key, value) in root.Child("rates")?.Named ?? [])
        {
            if (Currency.Find(key.Text) is not { } currency)
            {
                root.Wrong(
                    key.Line,
                    "unknown-name",
                    $"'{key.Text}' is no currency that CareBot knows; write a code such as EUR."
                );
            }
            else if (value is not PolicyNode.Scalar scalar || Values.Number(scalar.Text) is not { } rate || rate == 0)
            {
                root.WrongValue(value, key.Text, "how much of it one unit of the policy's currency is, such as 1.25");
            }
            else
            {
                rates.Add(new(currency, rate, key.Line));
            }
        }

        return rates;
    }

    private static List<CountryGroup> GroupsOf(Section root) =>
        [
            .. (root.Child("countries")?.Named ?? []).Select(entry => new CountryGroup(
                entry.Key.Text,
                root.Texts(entry.Value, entry.Key.Text),
                entry.Key.Line
            )),
        ];

    private static List<TermEntry> One(Section root, string key)
    {
        if (root.Child(key) is not { } section)
            return [];
        var says = section.Texts("says");
        section.Take("answer within");
        section.Done();
        return
        [
            new()
            {
                Key = "yes",
                Title = key,
                Line = section.Line,
                Says = says,
            },
        ];
    }

    private static TimeSpan? PublicAnswer(this Section root) =>
        root.Child("public")?.Value("answer within", Values.Duration, "a time such as '30 min'");

    // Section.Value reads structs; a currency is a class.
    private static KeyValuePair<string, Currency>? CurrencyOf(string text) =>
        Currency.Find(text) is { } currency ? new(text, currency) : null;
}
