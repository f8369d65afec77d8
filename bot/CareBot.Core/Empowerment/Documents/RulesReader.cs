namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads the sections that hold rules.</summary>
internal sealed class RulesReader(Section root, Currency currency)
{
    private const string AmountExample = "a number in the policy's currency, such as 15 or 7.50";

    public IReadOnlyList<RoleEntry> Roles() => TermsReader.Each(root, "roles", Role);

    public IReadOnlyList<RiseEntry> Rises() => TermsReader.Each(root, "classes", Rise);

    public IReadOnlyList<OwedEntry> Owed() => TermsReader.Each(root, "owed", OwedRule);

    public IReadOnlyList<LimitEntry> Limits() => TermsReader.Each(root, "limits", Limit);

    public IReadOnlyList<GestureEntry> Gestures() => TermsReader.Each(root, "gestures", Gesture);

    public IReadOnlyList<NeverEntry> Never() => TermsReader.Each(root, "never", NeverRule);

    public IReadOnlyList<WordsEntry> Words() => TermsReader.Each(root, "words", WordsRule);

    public IReadOnlyList<AdviceEntry> Advice() => TermsReader.Each(root, "advice", AdviceRule);

    public IReadOnlyList<ChainEntry> Chains() => TermsReader.Each(root, "chains", Chain);

    private RoleEntry Role(string key, Section section) =>
        new()
        {
            Key = key,
            Title = TermsReader.Title(section, key),
            Line = section.Line,
            MayAdd = Amount(section, "may add"),
            NeedsTwoAbove = Amount(section, "needs two above"),
            AnswersInPublic = section.Value("answers in public", Values.YesNo, "yes or no") ?? false,
        };

    private RiseEntry Rise(string name, Section section) =>
        new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = Because(section),
            By = section.Value("by", Values.Whole, "a whole number such as 1") ?? 1,
        };

    private OwedEntry OwedRule(string name, Section section)
    {
        section.Require("give", "a list of remedies such as [refund, replacement]");
        return new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = Because(section),
            Source = section.Text("source"),
            Give = section.Texts("give"),
            Amount = section.Value("amount", Values.AmountOf, Values.AmountExample) ?? AmountSource.Price,
            AtMost = section.Value("at most", AmountWithCurrency, "an amount such as '4700 USD'"),
            Text = section.Text("text"),
        };
    }

    private LimitEntry Limit(string name, Section section)
    {
        section.Require("may add", AmountExample);
        return new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = Because(section),
            MayAdd = Amount(section, "may add") ?? Money.Zero(currency),
            NeedsTwoAbove = Amount(section, "needs two above"),
        };
    }

    private GestureEntry Gesture(string name, Section section)
    {
        section.Require("cost", AmountExample);
        section.Require("text", "how it reads in a list, such as 'a hand-written card'");
        return new()
        {
            Name = name,
            Line = section.Line,
            When = WhenReader.Read(section.Child("fits"), currency),
            Title = TermsReader.Title(section, name),
            Because = section.Text("because") ?? "It costs little and says that a person read it.",
            Cost = Amount(section, "cost") ?? Money.Zero(currency),
            Text = section.Text("text") ?? name,
            Words = section.Text("words"),
            Says = section.Texts("says"),
        };
    }

    private NeverEntry NeverRule(string name, Section section)
    {
        section.Require("text", "what is refused, such as 'another voucher'");
        return new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = Because(section),
            Source = section.Text("source"),
            Text = section.Text("text") ?? name,
            Offer = section.Texts("offer"),
            PaidByEmployee = section.Value("paid by", Word("employee"), "'employee'") ?? false,
            InsteadOfMoney = section.Value("instead of", Word("money owed"), "'money owed'") ?? false,
            WarnWhen = section.Child("warn when") is { } warn ? WhenReader.Read(warn, currency) : null,
        };
    }

    private WordsEntry WordsRule(string name, Section section)
    {
        section.Require("private", "the words for the customer's ears");
        return new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = section.Text("because") ?? "Words that fit the trouble.",
            Private = section.Text("private") ?? string.Empty,
            Public = section.Text("public"),
        };
    }

    private AdviceEntry AdviceRule(string name, Section section)
    {
        section.Require("say", "one sentence for the member of staff");
        return new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Say = section.Text("say") ?? string.Empty,
        };
    }

    private ChainEntry Chain(string name, Section section) =>
        new()
        {
            Name = name,
            Line = section.Line,
            When = When(section),
            Because = section.Text("because") ?? "These people can say yes, the nearest first.",
            Steps = StepReader.Read(section),
            Wait = section.Value("wait", Values.Duration, "a time such as '10 min' or '1 hour'"),
        };

    private IReadOnlyList<Clause> When(Section section) => WhenReader.Read(section.Child("when"), currency);

    private static string Because(Section section)
    {
        section.Require("because", "one sentence that people understand");
        return section.Text("because") ?? string.Empty;
    }

    private Money? Amount(Section section, string key) =>
        section.Value(key, Values.Number, AmountExample) is { } units ? Money.Of(units, currency) : null;

    private static Func<string, bool?> Word(string word) => text => text == word ? true : null;

    private static Money? AmountWithCurrency(string text) =>
        text.Split(' ') is [var number, var code]
        && Values.Number(number) is { } units
        && Currency.Find(code) is { } found
            ? Money.Of(units, found)
            : null;
}
