using CareBot.Core.Empowerment.Deciding;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads how long people are waited for, and what a store may add in a week.</summary>
internal sealed class EscalationReader(Section root, Currency currency)
{
    private const string AmountExample = "a number above 0 in the policy's currency, such as 15 or 1500";
    private const string TimeExample = "a time such as '10 min', '1 hour' or '3 days'";

    private static readonly string[] Places = ["counter", "phone", "social", "mail", AnswerTimes.NotSaid];

    public EscalationEntry Escalation()
    {
        var usual = new EscalationEntry();
        if (root.Child("escalation") is not { } section)
            return usual;
        var wait = section.Child("wait");
        var entry = usual with
        {
            Waits = WaitsOf(wait),
            WaitInPublic = wait?.Value("public", Values.Duration, TimeExample),
            RemindAfterPercent =
                section.Value("remind after", Within(1, 99), "a share of the wait from 1% to 99%, such as 50%")
                ?? usual.RemindAfterPercent,
            GivesUpAfter = section.Value("gives up after", Values.Duration, TimeExample) ?? usual.GivesUpAfter,
            Fallback = section.Child("fallback") is { } fallback ? FallbackOf(fallback) : null,
        };
        wait?.Done();
        section.Done();
        return entry;
    }

    public IReadOnlyList<BudgetEntry> Budgets() => TermsReader.Each(root, "budgets", Budget);

    private static Dictionary<string, TimeSpan> WaitsOf(Section? wait)
    {
        var waits = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        foreach (var place in Places)
        {
            if (wait?.Value(place, Values.Duration, TimeExample) is { } time)
                waits.Add(place, time);
        }

        return waits;
    }

    private FallbackEntry FallbackOf(Section section)
    {
        section.Require("may add", AmountExample);
        section.Require("because", "one sentence that people understand");
        var because = section.Text("because") ?? string.Empty;
        var entry = new FallbackEntry(
            Amount(section, "may add") ?? Money.Zero(currency),
            new Reason("fallback", section.Line, because)
        );
        section.Done();
        return entry;
    }

    private BudgetEntry Budget(string name, Section section)
    {
        section.Require("per week", AmountExample);
        section.Require("because", "one sentence that people understand");
        return new()
        {
            Reason = new Reason(name, section.Line, section.Text("because") ?? string.Empty),
            PerWeek = Amount(section, "per week") ?? Money.Zero(currency),
            AlarmAtPercent = section.Value("alarm at", Within(1, 100), "a share of the budget such as 80%") ?? 80,
            NarrowsToPercent = section.Value("narrows to", Within(0, 100), "a share of the limit such as 50%") ?? 50,
            Stores = StoresOf(section),
        };
    }

    private static IReadOnlyList<PolicyNode.Scalar> StoresOf(Section section)
    {
        if (section.Take("stores") is not { } node)
            return [];
        if (node is PolicyNode.List { Items.Count: 0 })
        {
            section.Wrong(
                node.Line,
                "never-holds",
                $"'stores' in {section.Name} lists nothing; name at least one, or leave it out for all other stores."
            );
        }

        return section.Texts(node, "stores");
    }

    private Money? Amount(Section section, string key) =>
        section.Value(key, AboveZero, AmountExample) is { } units ? Money.Of(units, currency) : null;

    private static decimal? AboveZero(string text) => Values.Number(text) is { } units and > 0 ? units : null;

    private static Func<string, int?> Within(int least, int most) =>
        text => Values.Percent(text) is { } percent && percent >= least && percent <= most ? percent : null;
}
