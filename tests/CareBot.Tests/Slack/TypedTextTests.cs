using CareBot.Slack.Reading;

namespace CareBot.Tests.Slack;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("<@U0BOT> my cases", "my cases")]
    [InlineData("my cases <@U0BOT>", "my cases")]
    [InlineData("<@U0BOT|carebot> help", "help")]
    [InlineData("ask <@U0002>", "ask @someone")]
    [InlineData("ask <@U0002|tom>", "ask @tom")]
    [InlineData("see <#C0001|general> and <#C0002>", "see #general and #channel")]
    [InlineData("<!here> <!channel> <!subteam^S1|@managers>", "@here @channel @managers")]
    [InlineData("due <!date^1763798400^{date}|22 November>", "due 22 November")]
    [InlineData("<https://example.com/a?b=1&amp;c=2>", "https://example.com/a?b=1&c=2")]
    [InlineData("<https://example.com|the shop> <mailto:a@b.example|a@b.example>", "the shop a@b.example")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("<>", "<>")]
    [InlineData("<<@U0002>", "<@someone")]
    [InlineData("open < end", "open < end")]
    [InlineData("", "")]
    public void Reads_what_was_typed(string raw, string typed) => Assert.Equal(typed, TypedText.Read(raw, "U0BOT"));

    [Fact]
    public void Without_knowing_who_we_are_takes_nothing_off() =>
        Assert.Equal("@someone help", TypedText.Read("<@U0BOT> help", string.Empty));

    [Fact]
    public void E26_keeps_eight_thousand_characters_and_cuts_between_letters()
    {
        Assert.Equal(8_000, TypedText.Read(new string('a', 40_000), "U0BOT").Length);
        var family = "👨‍👩‍👧‍👦";

        var cut = TypedText.Cut(string.Concat(Enumerable.Repeat(family, 1_000)));

        Assert.InRange(cut.Length, 8_000 - family.Length, 8_000);
        Assert.Equal(0, cut.Length % family.Length);
    }

    [Fact]
    public void Cuts_a_letter_that_never_ends_between_two_accents() =>
        Assert.Equal(8_000, TypedText.Cut("e" + new string('\u0301', 20_000)).Length);
}
