using CareBot.Core;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class SettledLikeTests
{
    private const string Lamp = "lamp £40 broken, bought last week, at the counter";
    private readonly TalkingBot _bot = Sample.Bot();

    [Fact]
    public void Four_are_no_usual_and_the_fifth_makes_one()
    {
        for (var i = 0; i < 4; i++)
            Settle("replacement", "£10");
        var four = Ask();

        Settle("refund", "£4");
        var five = Ask();

        Assert.DoesNotContain("cases like this", four, StringComparison.Ordinal);
        Assert.Contains(
            "5 cases like this were settled, 4 with a replacement, median £10 on top.",
            five,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whoever_decides_reads_the_same()
    {
        for (var i = 0; i < 5; i++)
            Settle("replacement", "£10");

        Ask();
        _bot.Say("maya", "ask for £60 on top");

        Assert.Contains(
            "5 cases like this were settled, 5 with a replacement, median £10 on top.",
            string.Join(
                '\n',
                _bot.Said.Select(said => said.Message.PlainText).Where(text => text.Contains("asks £60"))
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_most_got_nothing_on_top_nothing_is_said_of_it()
    {
        for (var i = 0; i < 3; i++)
            Settle("replacement", "");
        Settle("replacement", "£10");
        Settle("replacement", "£10");

        Assert.Contains("5 cases like this were settled, 5 with a replacement.", Ask(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_is_not_counted()
    {
        for (var i = 0; i < 5; i++)
            Settle("replacement", "£10");
        _bot.Say("maya", "start over");

        var said = _bot.Say("maya", "laptop bought 2 months ago for £640, volume broken");

        Assert.DoesNotContain("cases like this", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_no_example_of_its_own()
    {
        for (var i = 0; i < 5; i++)
            Settle("replacement", "£10");

        var said = _bot.Say("maya", "he came back a second time");

        Assert.DoesNotContain("cases like this", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_on_top_is_counted_by_its_amount_and_not_as_a_remedy()
    {
        var only = Enumerable.Range(1, 5).Select(i => One($"C-{i}", 10 * i, "goodwill")).ToList();

        var count = SettlementCount.Of(only);

        Assert.Equal((5, null, 0, Pounds(30)), (count?.Count, count?.Remedy, count?.WithIt, count?.MedianAdded));
    }

    [Fact]
    public void The_median_is_the_lower_of_two_and_the_remedy_what_most_got()
    {
        PastSettlement[] all =
        [
            One("C-1", 0, "refund"),
            One("C-2", 0, "refund", "card"),
            One("C-3", 5, "replacement", "replacement"),
            One("C-4", 20, "refund"),
            One("C-5", 30, "replacement"),
            One("C-6", 40),
        ];

        var count = SettlementCount.Of(all);

        Assert.Equal((6, "refund", 3, Pounds(5)), (count?.Count, count?.Remedy, count?.WithIt, count?.MedianAdded));
        Assert.Null(SettlementCount.Of(all[..4]));
    }

    private string Ask()
    {
        _bot.Say("maya", "start over");
        return _bot.Say("maya", Lamp);
    }

    private void Settle(string owed, string onTop)
    {
        Ask();
        _bot.Press("maya", "Settle");
        _bot.Submit("maya", ("owed", owed), ("onTop", onTop));
        Assert.IsType<Reply.CloseForm>(_bot.LastReply);
    }

    private static PastSettlement One(string id, int added, params string[] given) => new(id, given, Pounds(added));

    private static Money Pounds(int pounds) => Money.Of(pounds, Currency.Gbp);
}
