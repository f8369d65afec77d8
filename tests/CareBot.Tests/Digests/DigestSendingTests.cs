using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Digests;

/// <summary>Who is sent which week, when, and how often.</summary>
public sealed class DigestSendingTests
{
    // Sample.Morning is a Tuesday, 15:00 in London; the next Monday, 08:00, is 5 days and 17 hours away.
    private static readonly TimeSpan UntilMonday = TimeSpan.FromHours((5 * 24) + 17);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly TalkingBot _bot;

    public DigestSendingTests()
    {
        _bot = new TalkingBot(Sample.Policy, Sample.Staff, _clock);
        _bot.PlanDigests();
    }

    [Fact]
    public void A_store_manager_hears_on_Monday_morning_what_the_week_came_to()
    {
        Log("maya", "bouquet £50 wilted, our fault");

        _bot.Leap(UntilMonday);

        var digest = Assert.Single(DigestsOf("tom"));
        Assert.StartsWith("Harbour Street · week of 23 November", digest, StringComparison.Ordinal);
        Assert.Contains("1 case, 1 more than the week before.", digest, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_a_minute_before_it_is_time()
    {
        _bot.Leap(UntilMonday - TimeSpan.FromMinutes(1));

        Assert.Empty(DigestsOf("tom"));
    }

    [Fact]
    public void Everybody_is_told_by_their_own_clock()
    {
        _bot.Leap(UntilMonday);

        Assert.Single(DigestsOf("jonas"));
        Assert.Empty(DigestsOf("frank"));
        _bot.Leap(TimeSpan.FromHours(5));
        Assert.Single(DigestsOf("frank"));
    }

    [Fact]
    public void Whoever_leads_an_area_and_the_company_is_told_of_both()
    {
        _bot.Leap(UntilMonday);

        Assert.Collection(
            DigestsOf("helen"),
            area => Assert.StartsWith("Area north", area, StringComparison.Ordinal),
            all => Assert.StartsWith("All stores", all, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Ten_weeks_bring_ten_digests_and_each_week_once()
    {
        _bot.Leap(10 * Week);

        var weeks = DigestsOf("tom").Select(digest => digest.Split('\n')[0]).ToList();
        Assert.Equal(10, weeks.Count);
        Assert.Equal(10, weeks.Distinct().Count());
    }

    [Fact]
    public void After_three_weeks_of_standstill_each_week_comes_once_and_says_that_it_is_late()
    {
        _bot.Sleep(UntilMonday + (2 * Week) + TimeSpan.FromHours(3));

        var digests = DigestsOf("tom");
        Assert.Equal(["23 November", "30 November", "7 December"], digests.Select(WeekOf));
        Assert.All(
            digests,
            digest => Assert.Contains("This comes late: it was due Mon", digest, StringComparison.Ordinal)
        );
        _bot.Leap(Week);
        Assert.Equal("14 December", WeekOf(DigestsOf("tom")[^1]));
        Assert.DoesNotContain("late", DigestsOf("tom")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_woken_in_the_quiet_hours()
    {
        // Back at ten in the evening of that Monday; it is quiet until seven.
        _bot.Sleep(UntilMonday + TimeSpan.FromHours(14));
        Assert.Empty(DigestsOf("tom"));

        _bot.Leap(TimeSpan.FromHours(9));

        var digest = Assert.Single(DigestsOf("tom"));
        Assert.Contains("This comes late: it was due Mon 30 Nov, 08:00", digest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_in_the_quiet_hours_does_not_put_off_what_comes_in_the_morning()
    {
        _bot.Sleep(UntilMonday + TimeSpan.FromHours(14));

        _bot.PlanDigests();
        _bot.Leap(TimeSpan.FromHours(9));

        Assert.Single(DigestsOf("tom"));
    }

    [Fact]
    public void An_earlier_hour_counts_from_the_next_start_on()
    {
        _bot.DigestTime = new WeeklyTime(DayOfWeek.Monday, new TimeOnly(7, 30));

        _bot.PlanDigests();
        _bot.Leap(UntilMonday - TimeSpan.FromMinutes(30));

        Assert.Equal("23 November", WeekOf(Assert.Single(DigestsOf("tom"))));
    }

    [Fact]
    public void An_associate_is_sent_none_and_may_ask_for_the_week_of_their_own_store_only()
    {
        _bot.Leap(UntilMonday);

        Assert.Empty(DigestsOf("maya"));
        Assert.Contains("Harbour Street", _bot.Say("maya", "digest"), StringComparison.Ordinal);
        Assert.Contains(
            "I have no such digest for you",
            _bot.Say("maya", "digest The Wharf"),
            StringComparison.Ordinal
        );
        Assert.Contains("I have no such digest for you", _bot.Say("maya", "digest company"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_of_somebody_elses_digest_shows_nothing()
    {
        Log("ruth", "suitcase $80 handle broke, our fault");
        _bot.Say("frank", "digest this week");
        var details = _bot.ButtonsOf("frank").Last(button => button.Verb == Verbs.DigestDetails);

        var stolen = _bot.Press("maya", details.Verb, details.Token.ToString());

        Assert.Contains("out of date", stolen, StringComparison.Ordinal);
        Assert.Contains("The Wharf", _bot.Press("frank", "Details"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d-0000000000000000.739000.")]
    [InlineData("d-0000000000000000.9223372036854775807.")]
    [InlineData("x.0.")]
    public void A_button_that_was_made_up_shows_nothing(string token)
    {
        var told = _bot.Press("tom", Verbs.DigestDetails, token);

        Assert.Contains("out of date", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_that_is_not_over_says_so_and_is_not_set_beside_the_one_before()
    {
        Log("maya", "bouquet £50 wilted, our fault");

        var told = _bot.Say("tom", "digest this week");

        Assert.Contains("The week is not over yet.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("week before", told, StringComparison.Ordinal);
    }

    private void Log(string who, string sentence)
    {
        _bot.Say(who, sentence);
        _bot.Say(who, "log");
    }

    private List<string> DigestsOf(string person) =>
        [.. _bot.All(person).Where(said => said.Contains(" · week of ", StringComparison.Ordinal))];

    private static string WeekOf(string digest) => digest.Split('\n')[0].Split("week of ")[1];
}
