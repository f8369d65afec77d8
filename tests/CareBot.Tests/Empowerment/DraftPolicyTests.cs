using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Policies;

namespace CareBot.Tests.Empowerment;

/// <summary>A limit is changed in a policy's own text, and nothing else.</summary>
public sealed class DraftPolicyTests
{
    private static readonly string Sample = File.ReadAllText(SamplePolicy.Path);

    [Theory]
    [InlineData("associate", 15, 20)]
    [InlineData("store-manager", 250, 300)]
    public void Just_the_number_of_a_role_is_another(string role, int before, int after)
    {
        var draft = DraftPolicy.ForRole(Sample, Read(Sample), role, Pounds(after));

        var expected = Lines(Sample);
        var line = Array.FindIndex(expected, one => one.StartsWith($"  {role}: {{ title:", StringComparison.Ordinal));
        expected[line] = expected[line].Replace($"may add: {before}", $"may add: {after}", StringComparison.Ordinal);
        Assert.Null(draft.Problem);
        Assert.Equal(expected, Lines(draft.Text ?? string.Empty));
        Assert.NotNull(PolicyFile.Compile(draft.Text ?? string.Empty).Policy);
    }

    [Fact]
    public void Just_the_number_of_a_limit_is_another()
    {
        var draft = DraftPolicy.ForLimit(Sample, Read(Sample), "quick-in-public", Pounds(32.5m));

        Assert.Equal(
            Sample.Replace(
                "when: { role: associate, public: yes }\n    may add: 25\n",
                "when: { role: associate, public: yes }\n    may add: 32.50\n",
                StringComparison.Ordinal
            ),
            draft.Text
        );
        Assert.NotEqual(Sample, draft.Text);
    }

    [Fact]
    public void Every_limit_of_the_sample_can_be_drafted_and_then_says_so()
    {
        string[] roles = [.. SamplePolicy.Policy.Roles];
        foreach (var role in roles)
        {
            var text = DraftPolicy.ForRole(Sample, Read(Sample), role, Pounds(251)).Text ?? string.Empty;

            var again = DraftPolicy.ForRole(text, Read(text), role, Pounds(251));
            Assert.Contains("may add £251 already", again.Problem, StringComparison.Ordinal);
            Assert.Equal(Sample.Length, text.Length + (DigitsOf(role) - 3));
        }
    }

    [Theory]
    [InlineData("a: { may add: 15 }", "a: { may add: 20 }")]
    [InlineData("a: { may add: 15}  # was 15 once", "a: { may add: 20}  # was 15 once")]
    [InlineData(
        "a: {title: \"15\", may add: \"15\", needs two above: 15}",
        "a: {title: \"15\", may add: \"20\", needs two above: 15}"
    )]
    [InlineData("a: { \"may add\": '15.00' }", "a: { \"may add\": '20' }")]
    [InlineData("a: { may add: \" 15 \" }", "a: { may add: \" 20 \" }")]
    [InlineData(
        "'a': # 15\r\n    may add:   15   # £\r\n    title: x",
        "'a': # 15\r\n    may add:   20   # £\r\n    title: x"
    )]
    [InlineData(
        "ä: { title: 🌷, may add: 15 }\n  a:\n    title: 🌷🌷\n    may add:\n      15",
        "ä: { title: 🌷, may add: 15 }\n  a:\n    title: 🌷🌷\n    may add:\n      20"
    )]
    public void Odd_spellings_stay_as_odd_as_they_are(string before, string after)
    {
        var text = Small(before);

        var draft = DraftPolicy.ForRole(text, Read(text), "a", Pounds(20));

        Assert.Equal((Small(after), null), (draft.Text, draft.Problem));
    }

    [Theory]
    [InlineData("a: { title: x }", "'a' (line 4) has no 'may add'")]
    [InlineData("b: { may add: 15 }", "There is no 'a' under 'roles'.")]
    [InlineData("a: { may add: lots }", "is no number")]
    [InlineData("a: { may add: \"1\\x35\" }", "is written in an unusual way")]
    [InlineData("a:\n    may add: |-\n      15", "is written in an unusual way")]
    [InlineData("a: { may add: 20 }", "may add £20 already")]
    [InlineData("a: [15]", "There is no 'a' under 'roles'.")]
    public void What_cannot_be_drafted_says_why(string roles, string problem)
    {
        var text = Small(roles);

        var draft = DraftPolicy.ForRole(text, Read(text), "a", Pounds(20));

        Assert.Null(draft.Text);
        Assert.Contains(problem, draft.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_in_another_currency_or_below_nothing_is_no_limit()
    {
        var euros = DraftPolicy.ForRole(Sample, Read(Sample), "associate", Money.Of(20, Currency.Eur));
        var less = DraftPolicy.ForRole(Sample, Read(Sample), "associate", Pounds(-1));

        Assert.Equal("The policy's limits are in GBP, not in EUR.", euros.Problem);
        Assert.Equal("A limit is never less than nothing.", less.Problem);
    }

    private static int DigitsOf(string role) =>
        role switch
        {
            "area-manager" => 4,
            "associate" or "supervisor" => 2,
            _ => 3,
        };

    private static string Small(string roles) => $"policy: small # 15\ncurrency: GBP\nroles:\n  {roles}\n";

    private static string[] Lines(string text) => text.Split('\n');

    private static PolicyNode Read(string text) =>
        PolicyYaml.Read(text) is ({ } root, _) ? root : throw new InvalidOperationException("It cannot be read.");

    private static Money Pounds(decimal pounds) => Money.Of(pounds, Currency.Gbp);
}
