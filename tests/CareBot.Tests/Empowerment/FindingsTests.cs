using System.Text.RegularExpressions;
using CareBot.Core.Empowerment;

namespace CareBot.Tests.Empowerment;

public sealed class FindingsTests
{
    // Each line of it is changed by a test, and named by its text.
    private const string Clean = """
        policy: Small
        currency: GBP
        rates: { USD: 1.25 }
        adequacy: { too small below: 60%, too much above: 150% }
        stores in: [GB]
        roles:
          clerk: { may add: 10 }
          boss: { may add: 100 }
        issues:
          faulty: { class: 2, usual fault: ours, says: [broken] }
          safety: { class: 4, usual fault: ours, says: [hurt] }
        remedies:
          refund: { kind: money, worth: the price }
          voucher: { kind: voucher }
          goodwill: { kind: money }
        owed:
          reject: { when: { issue: faulty, bought within: 30 days }, give: [refund], because: The law says so. }
        limits:
          boss-in-public: { when: { role: boss, public: yes }, may add: 200, because: Be quick. }
        gestures:
          card: { cost: 1, text: a card, fits: { issue: faulty } }
        never:
          no-voucher: { offer: [voucher], instead of: money owed, text: a voucher, because: Money is money. }
        places:
          counter: { answer within: 10 min }
          phone: { answer within: 15 min }
          social: { answer within: 1 hour }
          mail: { answer within: 1 working day }
        safety: { issues: [safety], do now: [Help.], goes to: boss }
        words:
          public: { when: { public: yes }, private: Sorry., public: Sorry. }
          rest: { private: Sorry. }
        escalation:
          wait: { counter: 10 min, public: 5 min }
          remind after: 50%
          gives up after: 3 days
          fallback: { may add: 5, because: Nobody answered. }
        chains:
          in-public: { when: { public: yes }, steps: [answers in public, boss on duty in area], wait: 5 min }
          others: { steps: [manager, person tom, boss] }
        budgets:
          week: { per week: 500, alarm at: 80%, narrows to: 50%, because: Enough. }
          one: { per week: 900, stores: [wharf], because: They are many. }
        digest:
          store: [clerk]
          company: [boss, person ann]
          quiet: 20:00 to 06:30
          look back: 4 weeks
          evidence: { cases: 20, approvers: 3, weeks: 4, approved: 90%, uneven: 20%, unanswered: 50% }
        """;

    [Fact]
    public void A_clean_policy_has_no_finding() => Assert.Empty(SamplePolicy.Compile(Clean).Findings);

    [Theory]
    [InlineData("policy: Small", "policy: [Small", "syntax")]
    [InlineData("currency: GBP", "currency: &a GBP", "syntax")]
    [InlineData("currency: GBP", "policy: Twice", "duplicate-key")]
    [InlineData("currency: GBP", "currency: XXX", "wrong-value")]
    [InlineData("  clerk: { may add: 10 }", "  clerk: { may ad: 10 }", "unknown-key")]
    [InlineData("  clerk: { may add: 10 }", "  clerk: { may add: ten }", "wrong-value")]
    [InlineData("  clerk: { may add: 10 }", "  clerk: 10", "wrong-kind")]
    [InlineData("  clerk: { may add: 10 }", "  clerk: { title: clerk }", "gap")]
    [InlineData("  clerk: { may add: 10 }", "  clerk: { may add: 10, needs two above: 20 }", "contradiction")]
    [InlineData("  card: { cost: 1, text: a card, fits: { issue: faulty } }", "  card: { text: a card }", "missing")]
    [InlineData("fits: { issue: faulty }", "fits: { issue: fautly }", "unknown-name")]
    [InlineData("give: [refund]", "give: [refnd]", "unknown-name")]
    [InlineData("give: [refund]", "give: [voucher]", "contradiction")]
    [InlineData("goes to: boss", "goes to: bos", "unknown-name")]
    [InlineData("stores in: [GB]", "stores in: [Britain]", "unknown-name")]
    [InlineData("rates: { USD: 1.25 }", "rates: { ABC: 1.25 }", "unknown-name")]
    [InlineData("too small below: 60%", "too small below: 160%", "contradiction")]
    [InlineData("too small below: 60%", "too small below: 60", "wrong-value")]
    [InlineData("  phone: { answer within: 15 min }", "  phone: { title: phone }", "gap")]
    [InlineData("  rest: { private: Sorry. }", "  rest: { when: { public: no }, private: Sorry. }", "gap")]
    [InlineData("says: [broken]", "says: []", "gap")]
    [InlineData("says: [hurt]", "says: [broken]", "overlap")]
    [InlineData("  rest: { private: Sorry. }", "  rest: { when: { public: yes }, private: Sorry. }", "unreachable")]
    [InlineData("cost: 1, ", "cost: 900, ", "unreachable")]
    [InlineData("bought within: 30 days }", "bought within: 30 days, bought after: 2 years }", "unreachable")]
    [InlineData("fits: { issue: faulty }", "fits: { issue: faulty, class: 1 }", "unreachable")]
    [InlineData("may add: 200, because", "may add: 5, because", "contradiction")]
    [InlineData("bought within: 30 days }", "role: clerk }", "contradiction")]
    [InlineData("public: Sorry. }", "public: 'Sorry about the {item}.' }", "case-detail")]
    [InlineData("  rest: { private: Sorry. }", "  rest: { private: 'Sorry, {name}.' }", "unknown-name")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [manger]", "unknown-name")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [boss on dty]", "wrong-value")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [manager in store]", "wrong-value")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [person]", "wrong-value")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [answers in pubic]", "wrong-value")]
    [InlineData("steps: [manager, person tom, boss]", "steps: []", "missing")]
    [InlineData("steps: [manager, person tom, boss]", "because: Ask.", "missing")]
    [InlineData("steps: [manager, person tom, boss]", "steps: { a: b }", "wrong-kind")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [clerk on duty, clerk]", "gap")]
    [InlineData("steps: [manager, person tom, boss]", "when: { public: yes }, steps: [boss]", "unreachable")]
    [InlineData(
        "steps: [manager, person tom, boss]",
        "when: { issue: faulty, class: 1 }, steps: [boss]",
        "unreachable"
    )]
    [InlineData("steps: [manager, person tom, boss]", "when: { issue: fautly }, steps: [boss]", "unknown-name")]
    [InlineData("steps: [manager, person tom, boss]", "steps: [boss], wait: soon", "wrong-value")]
    [InlineData("wait: { counter: 10 min,", "wait: { conter: 10 min,", "unknown-key")]
    [InlineData("wait: { counter: 10 min,", "wait: { counter: 10,", "wrong-value")]
    [InlineData("remind after: 50%", "remind after: 100%", "wrong-value")]
    [InlineData("gives up after: 3 days", "gives up: 3 days", "unknown-key")]
    [InlineData("{ may add: 5, because: Nobody answered. }", "{ may add: 5 }", "missing")]
    [InlineData("{ may add: 5, because: Nobody answered. }", "{ because: Nobody answered. }", "missing")]
    [InlineData("{ may add: 5, because: Nobody answered. }", "{ may add: 0, because: No. }", "wrong-value")]
    [InlineData("per week: 500, ", "per wek: 500, ", "unknown-key")]
    [InlineData("per week: 500, ", "", "missing")]
    [InlineData("per week: 500, ", "per week: 0, ", "wrong-value")]
    [InlineData("narrows to: 50%, because: Enough.", "narrows to: 50%", "missing")]
    [InlineData("alarm at: 80%", "alarm at: 101%", "wrong-value")]
    [InlineData("narrows to: 50%", "narrows to: 101%", "wrong-value")]
    [InlineData("stores: [wharf]", "stores: []", "never-holds")]
    [InlineData("stores: [wharf]", "stores: [wharf, wharf]", "unreachable")]
    [InlineData("stores: [wharf], ", "", "unreachable")]
    [InlineData("  store: [clerk]", "  store: [clark]", "unknown-name")]
    [InlineData("  store: [clerk]", "  area: [bos]", "unknown-name")]
    [InlineData("  store: [clerk]", "  store: []", "never-holds")]
    [InlineData("  store: [clerk]", "  store: { clerk: yes }", "wrong-kind")]
    [InlineData("  store: [clerk]", "  shop: [clerk]", "unknown-key")]
    [InlineData("company: [boss, person ann]", "company: [ann]", "unknown-name")]
    [InlineData("quiet: 20:00 to 06:30", "quiet: 20:00", "wrong-value")]
    [InlineData("quiet: 20:00 to 06:30", "quiet: 20:00 to 20:00", "wrong-value")]
    [InlineData("quiet: 20:00 to 06:30", "quiet: 24:00 to 06:30", "wrong-value")]
    [InlineData("quiet: 20:00 to 06:30", "quiet: 8 pm to 6 am", "wrong-value")]
    [InlineData("look back: 4 weeks", "look back: 4", "wrong-value")]
    [InlineData("look back: 4 weeks", "look back: 0 weeks", "wrong-value")]
    [InlineData("look back: 4 weeks", "look back: 53 weeks", "wrong-value")]
    [InlineData("look back: 4 weeks", "look back: 30 days", "wrong-value")]
    [InlineData("{ cases: 20,", "{ cases: 0,", "wrong-value")]
    [InlineData("{ cases: 20,", "{ case: 20,", "unknown-key")]
    [InlineData("approvers: 3", "approvers: 1", "wrong-value")]
    [InlineData("weeks: 4, approved", "weeks: 0, approved", "wrong-value")]
    [InlineData("weeks: 4, approved", "weeks: 5, approved", "never-holds")]
    [InlineData("approved: 90%", "approved: 101%", "wrong-value")]
    [InlineData("approved: 90%", "approved: 90", "wrong-value")]
    [InlineData("uneven: 20%", "uneven: 0%", "wrong-value")]
    [InlineData("unanswered: 50%", "unanswered: half", "wrong-value")]
    public void Every_kind_of_finding_names_its_line(string written, string instead, string code)
    {
        var line = Array.FindIndex(Clean.Split('\n'), each => each.Contains(written, StringComparison.Ordinal)) + 1;

        var findings = SamplePolicy.Compile(Clean.Replace(written, instead, StringComparison.Ordinal)).Findings;

        Assert.Contains(
            findings,
            finding => finding.Code == code && Math.Abs(finding.Line - line) <= (code == "syntax" ? 1 : 0)
        );
        Assert.Equal(
            findings.OrderBy(finding => finding.Line).Select(finding => finding.Line),
            findings.Select(finding => finding.Line)
        );
    }

    [Fact]
    public void A_misspelt_key_is_answered_with_the_right_one()
    {
        var findings = SamplePolicy
            .Compile(Clean.Replace("may add: 10 }", "may ad: 10 }", StringComparison.Ordinal))
            .Findings;

        Assert.Contains(
            findings,
            finding => finding.Message.Contains("Did you mean 'may add'?", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("boss on dty", "Did you mean 'on duty'?")]
    [InlineData("boss in stores", "Did you mean 'in store'?")]
    [InlineData("boss in store on duty", "It can be: on duty, in store,")]
    [InlineData("bos on duty", "Did you mean 'boss'?")]
    [InlineData("manger", "Did you mean 'manager'?")]
    [InlineData("manager on duty", "'manager' stands alone")]
    [InlineData("person", "by one id: 'person tom'")]
    [InlineData("answers publicly", "Write 'answers in public'")]
    public void A_step_that_cannot_be_read_is_answered_with_what_can(string step, string hint)
    {
        var yaml = Clean.Replace("person tom", step, StringComparison.Ordinal);

        var finding = Assert.Single(SamplePolicy.Compile(yaml).Findings);

        Assert.Contains(hint, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_called_manager_beside_a_step_of_that_name_is_an_overlap()
    {
        var yaml = Clean.Replace(
            "  boss: { may add: 100 }",
            "  boss: { may add: 100 }\n  manager: { may add: 150 }",
            StringComparison.Ordinal
        );

        var findings = SamplePolicy.Compile(yaml).Findings;

        Assert.Contains(
            findings,
            finding => finding.Code == "overlap" && finding.Message.StartsWith("'manager'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_issue_without_an_answer_is_a_gap()
    {
        var yaml = Clean.Replace(
            "  safety: {",
            "  late: { class: 1, usual fault: partner, says: [late] }\n  safety: {",
            StringComparison.Ordinal
        );

        var finding = Assert.Single(SamplePolicy.Compile(yaml).Findings);

        Assert.Equal((11, "gap"), (finding.Line, finding.Code));
    }

    [Fact]
    public void Two_limits_equally_exact_that_can_meet_are_an_overlap()
    {
        var yaml = Clean.Replace(
            "gestures:",
            "  boss-and-faulty: { when: { role: boss, issue: faulty }, may add: 300, because: Be fair. }\ngestures:",
            StringComparison.Ordinal
        );

        var finding = Assert.Single(SamplePolicy.Compile(yaml).Findings);

        Assert.Equal((20, "overlap"), (finding.Line, finding.Code));
    }

    [Fact]
    public void A_limit_that_another_rule_takes_away_is_a_surprise_at_the_boundary()
    {
        var yaml = Clean.Replace(
            "never:",
            "never:\n  no-money: { when: { public: yes }, offer: [goodwill], text: money, because: None. }",
            StringComparison.Ordinal
        );

        var findings = SamplePolicy.Compile(yaml).Findings;

        Assert.Contains(findings, finding => (finding.Line, finding.Code) == (19, "boundary"));
    }

    [Fact]
    public void What_is_owed_and_never_right_is_a_contradiction()
    {
        var yaml = Clean.Replace(
            "offer: [voucher], instead of: money owed,",
            "offer: [refund],",
            StringComparison.Ordinal
        );

        var compilation = SamplePolicy.Compile(yaml);

        Assert.Contains(compilation.Findings, finding => (finding.Line, finding.Code) == (23, "contradiction"));
        Assert.Null(compilation.Policy);
    }

    [Fact]
    public void A_sea_of_brackets_is_refused_and_not_climbed_into()
    {
        var compilation = SamplePolicy.Compile("policy: " + new string('[', 5000));

        Assert.Null(compilation.Policy);
        Assert.NotEmpty(compilation.Findings);
    }

    [Fact]
    public void A_file_cut_off_anywhere_never_throws_and_never_half_loads()
    {
        for (var length = 0; length < Clean.Length; length++)
            AssertWholeOrNothing(Clean[..length]);
    }

    [Fact]
    public void The_sample_cut_off_at_any_line_never_throws_and_never_half_loads()
    {
        var lines = File.ReadAllLines(SamplePolicy.Path);
        for (var count = 0; count < lines.Length; count++)
            AssertWholeOrNothing(string.Join('\n', lines.Take(count)));
    }

    [Fact]
    public void Any_word_of_it_spoilt_never_throws_and_never_half_loads()
    {
        foreach (
            var word in Regex
                .Matches(Clean, @"[\w%.-]+|[{}\[\]:,]", RegexOptions.None, TimeSpan.FromSeconds(5))
                .AsEnumerable()
        )
        {
            foreach (var instead in new[] { "", "x9", "[", "}", ": ", "*a", "-1", "!t", "'" })
                AssertWholeOrNothing(Clean[..word.Index] + instead + Clean[(word.Index + word.Length)..]);
        }
    }

    private static void AssertWholeOrNothing(string yaml)
    {
        var compilation = SamplePolicy.Compile(yaml);
        var hasErrors = compilation.Findings.Any(finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(hasErrors, compilation.Policy is null);
        Assert.All(compilation.Findings, finding => Assert.InRange(finding.Line, 1, yaml.Split('\n').Length + 1));
    }
}
