using CareBot.Core;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Policies;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Digests;

/// <summary>Past weeks asked again, from the chat.</summary>
public sealed class ReplayInChatTests
{
    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly TalkingBot _bot;

    public ReplayInChatTests()
    {
        _bot = new TalkingBot(Sample.Policy, Sample.Staff, _clock);
        _bot.Say("maya", "bouquet £50 wilted, our fault, at the counter");
        _bot.Say("maya", "ask for £20");
        _bot.Leap(TimeSpan.FromDays(7));
    }

    [Fact]
    public void A_higher_limit_would_have_spared_the_request()
    {
        var told = _bot.Say("helen", "replay associate 25");

        Assert.StartsWith("If the associate's limit were £25", told, StringComparison.Ordinal);
        Assert.Contains("Requests not needed: 1 of 1", told, StringComparison.Ordinal);
        Assert.Contains("may add: 25", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_for_one_kind_of_trouble_is_a_rule_of_its_own()
    {
        var told = _bot.Say("helen", "replay associate 25 for poor quality");

        Assert.Contains("Requests not needed: 1 of 1", told, StringComparison.Ordinal);
        Assert.Contains("poor-quality-associate:", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_for_another_kind_of_trouble_spares_nothing()
    {
        var told = _bot.Say("helen", "replay associate 25 for faulty");

        Assert.Contains("Requests not needed: 0 of 1", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_limit_is_nothing_to_try()
    {
        var told = _bot.Say("helen", "replay associate 15");

        Assert.Contains("That cannot be tried", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("replay everybody 25")]
    [InlineData("replay associate lots")]
    [InlineData("replay associate -5")]
    [InlineData("replay associate 25 for dragons")]
    public void What_is_not_understood_is_asked_for(string typed)
    {
        var told = _bot.Say("helen", typed);

        Assert.Contains("For example: replay associate 25", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_does_not_receive_the_companys_digest_is_told_whom_to_ask()
    {
        var told = _bot.Say("tom", "replay associate 25");

        Assert.Contains("whoever receives the company", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_any_change_compiles_and_changes_nothing_else()
    {
        var root = PolicyYaml.Read(Sample.PolicyText).Root ?? throw new InvalidOperationException("No policy.");
        var change = new LimitChange("associate", "gesture-associate", "late", Money.Of(40, Currency.Gbp));

        var draft = change.WriteInto(Sample.PolicyText, root).Text ?? string.Empty;

        var compiled = PolicyFile.Compile(draft);
        Assert.DoesNotContain(compiled.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.NotNull(compiled.Policy);
        var added = draft.Split('\n').Except(Sample.PolicyText.Split('\n')).ToList();
        Assert.Equal(
            [
                "  late-associate:",
                "    when: { role: associate, issue: late }",
                "    may add: 40",
                "    because: This is what managers usually grant for it.",
            ],
            added
        );
        Assert.Equal(Sample.PolicyText.Split('\n').Length + 4, draft.Split('\n').Length);
    }
}
