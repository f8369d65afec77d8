using System.Text;
using CareBot.Core.Empowerment;
using CareBot.Policies;

namespace CareBot.Bench;

/// <summary>An invented policy of 500 rules, written in the policy language and loaded like any other.</summary>
internal static class LargePolicy
{
    public const int Rules = 500;

    private const int Categories = 10;
    private const int Issues = 10;
    private const int LimitedIssues = 5;

    private static readonly (string Role, int MayAdd)[] Roles =
    [
        ("junior", 10),
        ("associate", 30),
        ("supervisor", 80),
        ("store-manager", 250),
        ("area-manager", 2000),
    ];

    private static readonly string[] Countries = ["GB", "DE", "US"];

    private static readonly string[] Windows =
    [
        "bought within: 30 days",
        "bought after: 30 days, bought within: 6 months",
        "bought after: 6 months, bought within: 2 years",
    ];

    public static Policy Compile()
    {
        var compilation = PolicyFile.Compile(Encoding.UTF8.GetBytes(Text()));
        return compilation.Policy ?? throw new InvalidOperationException(string.Join('\n', compilation.Findings));
    }

    /// <summary>Writes the document.</summary>
    public static string Text() =>
        $$"""
            policy: Five hundred rules
            currency: GBP
            rates: { EUR: 1.15, USD: 1.25 }
            adequacy: { too small below: 60%, too much above: 150% }
            stores in: [GB, DE, US]
            roles:
            {{Lines(Roles.Select(role => $"{role.Role}: {{ title: {role.Role}, may add: {role.MayAdd} }}"))}}
            classes:
              second: { when: { contacts: at least 2 }, because: They came back. }
            categories:
            {{Lines(Numbers(Categories).Select(c => $"goods-{c}: {{ title: goods {c}, says: [goods{c}] }}"))}}
            issues:
            {{Lines(
                Numbers(Issues).Select(i =>
                    $"trouble-{i}: {{ title: trouble {i}, class: {(i % 3) + 1}, usual fault: ours, says: [trouble{i}] }}"
                )
            )}}
            remedies:
              refund: { title: refund, kind: money, worth: the price, owed as: the money back, says: [refund] }
              replacement: { title: replacement, kind: goods, worth: the price, owed as: a new one, says: [replacement] }
              goodwill: { title: money on top, kind: money, says: [goodwill] }
              voucher: { title: voucher, kind: voucher, says: [voucher] }
            owed:
            {{Lines(Owed())}}
            limits:
            {{Lines(Limits())}}
            gestures:
            {{Lines(
                Pairs(Issues).Select(at =>
                    $"gesture-{at.Category}-{at.Issue}: {{ title: gesture, cost: {at.Category + at.Issue}, fits: {{ issue: trouble-{at.Issue}, category: goods-{at.Category} }}, text: a gesture, says: [gesture{at.Category}x{at.Issue}] }}"
                )
            )}}
            never:
            {{Lines(
                Numbers(10).Select(n =>
                    $"never-{n}: {{ when: {{ issue: trouble-{n}, given: voucher, contacts: at least 2 }}, offer: [voucher], text: another voucher, because: They had one. }}"
                )
            )}}
            occasions:
              birthday: { title: birthday, says: [birthday] }
              wedding: { title: wedding, says: [wedding] }
            places:
              counter: { title: counter, answer within: 10 min, says: [counter] }
              phone: { title: phone, answer within: 10 min, says: [phone] }
              mail: { title: mail, answer within: 1 day, says: [mail] }
              social: { title: social, answer within: 1 hour, says: [social] }
            tones:
              angry: { title: angry, says: [angry] }
              playful: { title: playful, says: [playful] }
            words:
            {{Lines(
                Numbers(29).Select(n =>
                    $"words-{n}: {{ when: {{ category: goods-{n % Categories}, class: at least {3 - (n / Categories)} }}, private: We are sorry. }}"
                )
            )}}
              anything-else: { private: Tell me more. }
            advice:
            {{Lines(
                Numbers(20).Select(n =>
                    $"advice-{n}: {{ when: {{ issue: trouble-{n % Issues}, tone: {(n < 10 ? "angry" : "playful")} }}, say: Listen first. }}"
                )
            )}}
            """;

    private static IEnumerable<string> Owed() =>
        from country in Countries
        from issue in Numbers(Issues)
        from window in Numbers(Windows.Length)
        let give = window == 0 ? "refund, replacement" : "replacement"
        select $"owed-{country}-{issue}-{window}: {{ when: {{ country: {country}, issue: trouble-{issue}, fault: [ours, partner], {Windows[window]} }}, give: [{give}], because: It is the law. }}";

    // Every role's limit lies between its own and the next role's, so that more authority never allows less.
    private static IEnumerable<string> Limits() =>
        from role in Roles
        from at in Pairs(LimitedIssues)
        select $"limit-{role.Role}-{at.Category}-{at.Issue}: {{ when: {{ role: {role.Role}, category: goods-{at.Category}, issue: trouble-{at.Issue} }}, may add: {role.MayAdd + at.Category + at.Issue}, because: It is usual. }}";

    private static IEnumerable<(int Category, int Issue)> Pairs(int issues) =>
        from category in Numbers(Categories)
        from issue in Numbers(issues)
        select (category, issue);

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "  " + line));
}
