using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

public sealed class PrecedentTests
{
    [Theory]
    [InlineData(new[] { 40 }, 40)]
    [InlineData(new[] { 60, 20 }, 20)]
    [InlineData(new[] { 60, 20, 40 }, 40)]
    [InlineData(new[] { 10, 20, 30, 40 }, 20)]
    public void The_median_is_the_middle_one_and_the_lower_of_two(int[] granted, int median)
    {
        var count = PrecedentCount.Of([.. granted.Select(Granted)], null);

        Assert.Equal(Pounds(median), count.Median);
    }

    [Theory]
    [InlineData(4, 1000, false)]
    [InlineData(5, 80, false)]
    [InlineData(5, 81, true)]
    public void Far_more_than_twice_the_usual_is_an_outlier_where_there_are_enough(int cases, int asked, bool isOutlier)
    {
        var usual = Enumerable.Repeat(40, cases).Select(Granted).ToList();

        Assert.Equal(isOutlier, PrecedentCount.Of(usual, Pounds(asked)).IsOutlier);
    }

    [Fact]
    public void Refusals_count_but_have_no_amount()
    {
        var no = new Precedent(DecisionOutcome.Declined, Pounds(60), null);
        var changed = new Precedent(DecisionOutcome.ApprovedWithChange, Pounds(60), Pounds(40));

        var count = PrecedentCount.Of([no, no, changed, Granted(60)], Pounds(60));

        Assert.Equal((4, 1, 1, 2), (count.Count, count.AsAsked, count.Changed, count.Declined));
        Assert.Equal(Pounds(40), count.Median);
    }

    [Fact]
    public void The_card_says_how_such_cases_went()
    {
        var request = new Request();
        Decide(request, "£30", bot => bot.Press("tom", "Approve £30"));
        Decide(
            request,
            "£40",
            bot =>
            {
                bot.Press("tom", "Approve with a change");
                bot.Submit("tom", ("amount", "£35"));
            }
        );
        Decide(
            request,
            "£45",
            bot =>
            {
                bot.Press("tom", "Decline");
                bot.Submit("tom", ("words", "no"));
            }
        );

        Decide(request, "£60", _ => { });

        Assert.Contains(
            "3 cases, 1 approved as asked, 1 with a change, 1 declined, median £30.",
            request.Bot.Last("tom"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("far more than usual", request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_says_that_it_is_far_more_than_usual()
    {
        var request = new Request();
        for (var i = 0; i < 5; i++)
            Decide(request, "£30", bot => bot.Press("tom", "Approve £30"));

        Decide(request, "£61", _ => { });

        Assert.Contains("median £30. This is far more than usual.", request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_its_kind_says_nothing_of_others()
    {
        var request = new Request().Ask("£60");

        Assert.DoesNotContain("Like this before", request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    // A second contact goes to Tom, whatever the amount.
    private static void Decide(Request request, string amount, Action<Fakes.TalkingBot> decide)
    {
        request.Bot.Say("maya", "start over");
        request.Ask(amount, $"{Request.Bouquet}, 2nd time she writes");
        decide(request.Bot);
        request.Wait(1);
    }

    private static Precedent Granted(int pounds) => new(DecisionOutcome.Approved, Pounds(pounds), Pounds(pounds));

    private static Money Pounds(int pounds) => Money.Of(pounds, Currency.Gbp);
}
