using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The fake refuses cards that some client of Teams would break on.</summary>
public sealed class CardRulesTests
{
    [Fact]
    public void A_conforming_card_has_nothing_against_it() => Assert.Empty(CardRules.Check(Parse(SampleCards.Full)));

    [Theory]
    [InlineData("\"version\": \"1.5\"", "\"version\": \"1.6\"", "1.5")]
    [InlineData("\"type\": \"FactSet\"", "\"type\": \"FactList\"", "unknown")]
    [InlineData("\"lang\": \"en\"", "\"language\": \"en\"", "no such member")]
    [InlineData("\"label\": \"Reason\"", "\"placeholder\": \"Reason\"", "label")]
    [InlineData("\"verb\": \"approve\",", "", "needs it")]
    [InlineData("\"data\": { \"cb\": { \"t\": \"a.3.\" } },", "\"data\": \"a.3.\",", "object")]
    [InlineData("\"title\": \"Decline\"", "\"title\": \"\"", "blank")]
    [InlineData("\"inlines\"", "\"items\"", "needs it")]
    [InlineData("[ { \"width\": 1 }, { \"width\": 2 } ]", "[ { \"width\": 1 } ]", "columns")]
    [InlineData(", \"value\": \"C-1042\"", "", "needs it")]
    [InlineData("[ \"29:1AbC-000000000001\" ]", "null", "list is missing")]
    public void One_thing_wrong_is_found(string right, string wrong, string complaint)
    {
        var card = SampleCards.Full.Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEqual(SampleCards.Full, card);
        Assert.Contains(CardRules.Check(Parse(card)), one => one.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_twice_and_a_comma_in_a_choice_are_found()
    {
        var twice = SampleCards.Dialog.Replace("\"id\": \"how\"", "\"id\": \"why\"", StringComparison.Ordinal);
        var comma = SampleCards.Dialog.Replace("\"value\": \"hard\"", "\"value\": \"a,b\"", StringComparison.Ordinal);

        Assert.Contains(CardRules.Check(Parse(twice), true), one => one.Contains("twice", StringComparison.Ordinal));
        Assert.Contains(CardRules.Check(Parse(comma), true), one => one.Contains("comma", StringComparison.Ordinal));
        Assert.Empty(CardRules.Check(Parse(SampleCards.Dialog), true));
    }

    [Fact]
    public void A_dialog_takes_no_execute() => Assert.NotEmpty(CardRules.Check(Parse(SampleCards.Full), true));

    [Fact]
    public void A_card_is_read_as_a_person_reads_it()
    {
        Assert.Equal(
            "Approval needed for *C-1042*\none two\nCase: C-1042\nleft | right\nReason",
            CardReading.TextOf(Parse(SampleCards.Full))
        );
    }

    [Theory]
    [InlineData(@"a \*b\* \_c\_ \[d\]\(https://e\)", "a *b* _c_ [d](https://e)", 0)]
    [InlineData("a **b** *c* _d_ [e](https://f)", "a b c d e", 1)]
    [InlineData("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", 0)]
    public void Markdown_is_drawn(string source, string shown, int links)
    {
        var drawn = Markdown.Read(source);

        Assert.Equal(shown, drawn.Text);
        Assert.Equal(links, drawn.Links.Count);
    }

    private static JsonElement Parse(string card) => JsonSerializer.Deserialize<JsonElement>(card);
}
