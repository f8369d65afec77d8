using CareBot.Tests.Fakes;

namespace CareBot.Tests.Digests;

/// <summary>What a digest leaves out and tells.</summary>
public sealed class DigestInChatTests
{
    private static readonly TimeSpan UntilMonday = TimeSpan.FromHours((5 * 24) + 17);

    private readonly TalkingBot _bot = new(Sample.Policy, Sample.Staff, new FakeClock(Sample.Morning));

    public DigestInChatTests() => _bot.PlanDigests();

    [Fact]
    public void What_is_muted_is_left_out_of_what_is_sent_and_not_of_what_is_asked_for()
    {
        Settle();
        _bot.Say("tom", "mute money");

        _bot.Leap(UntilMonday);

        Assert.DoesNotContain("Added", DigestOf("tom"), StringComparison.Ordinal);
        Assert.Contains("1 case", DigestOf("tom"), StringComparison.Ordinal);
        Assert.Contains("Added", _bot.Say("tom", "digest"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_muted_the_digest_is_sent_none_and_the_next_one_comes_once_it_is_unmuted()
    {
        _bot.Say("tom", "mute digest");
        _bot.Leap(UntilMonday);
        Assert.DoesNotContain(_bot.All("tom"), IsDigest);

        _bot.Say("tom", "unmute digest");
        _bot.Leap(TimeSpan.FromDays(7));

        Assert.Contains("week of 30 November", Assert.Single(_bot.All("tom"), IsDigest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_deed_is_told_once_its_hero_has_agreed_and_can_then_not_be_taken_back()
    {
        Settle();
        _bot.Say("leo", "kudos Maya: she drove the bouquet over herself");
        _bot.Press("maya", "Yes, with my name");

        _bot.Leap(UntilMonday);

        Assert.Contains("she drove the bouquet over herself", DigestOf("tom"), StringComparison.Ordinal);
        _bot.Say("maya", "no kudos");
        Assert.Contains("she drove the bouquet over herself", _bot.Say("tom", "digest"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_good_deed_go_with_its_case_wherever_they_were_told()
    {
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        var id = _bot.Say("maya", "log").Split("Logged as ")[1][..5];
        _bot.Say("tom", $"kudos Maya for {id}: she drove the bouquet over herself");
        _bot.Press("maya", "Yes, with my name");

        _bot.Leap(UntilMonday);
        _bot.Say("tom", "digest");
        _bot.Press("tom", "Details");

        var told = _bot
            .Said.Where(said => said.Message.PlainText.Contains("drove the bouquet", StringComparison.Ordinal))
            .ToList();
        Assert.True(told.Count(said => said.To == "tom") >= 3);
        Assert.All(told, said => Assert.Equal(_bot.View.SubjectOf(id), said.Subject));
    }

    [Fact]
    public void A_good_deed_is_not_told_before_the_week_is_over()
    {
        Settle();
        _bot.Say("leo", "kudos Maya: she drove the bouquet over herself");
        _bot.Press("maya", "Yes, with my name");

        Assert.DoesNotContain("drove the bouquet", _bot.Say("tom", "digest this week"), StringComparison.Ordinal);
        _bot.Say("maya", "no kudos");
        _bot.Leap(UntilMonday);

        Assert.DoesNotContain("drove the bouquet", _bot.All("tom").Last(IsDigest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_deed_that_its_hero_keeps_is_told_to_nobody()
    {
        Settle();
        _bot.Say("leo", "kudos Maya: she drove the bouquet over herself");
        _bot.Press("maya", "Rather not");

        _bot.Leap(UntilMonday);

        Assert.DoesNotContain("drove the bouquet", DigestOf("tom"), StringComparison.Ordinal);
        Assert.DoesNotContain("drove the bouquet", _bot.Say("helen", "digest company"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_owed_and_was_not_given_is_told_until_it_is()
    {
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        _bot.Say("maya", "log");
        Assert.Contains("Still owed: £50 in 1 case", _bot.Say("tom", "digest this week"), StringComparison.Ordinal);

        _bot.Say("maya", "settle refund");

        Assert.DoesNotContain("Still owed", _bot.Say("tom", "digest this week"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_that_was_not_used_is_told_until_it_is()
    {
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        _bot.Say("maya", "ask for £20");
        _bot.Press("priya", "Approve £");

        Assert.Contains("1 yes unused", _bot.Say("tom", "digest this week"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asks_for_what_is_theirs_to_give_is_counted_and_not_named()
    {
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        _bot.Say("maya", "log");
        _bot.Say("maya", "ask for £12");

        var digest = _bot.Say("tom", "digest this week");

        Assert.Contains("Authority never used: 1 of 1 requests", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", digest, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_that_was_too_small_is_counted()
    {
        _bot.Say("maya", "bouquet £50 for a 92nd birthday came tiny");
        _bot.Say("maya", "she wrote again, we gave her a £5 voucher. can i give her £15 back instead");
        _bot.Say("maya", "log");

        Assert.Contains("Too small: 1 offer stopped", _bot.Say("tom", "digest this week"), StringComparison.Ordinal);
    }

    private void Settle()
    {
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        _bot.Say("maya", "log");
        _bot.Say("maya", "settle refund and £10 goodwill");
    }

    private string DigestOf(string person) => _bot.All(person).Single(IsDigest);

    private static bool IsDigest(string said) => said.Contains(" · week of ", StringComparison.Ordinal);
}
