using CareBot.Tests.Fakes;

namespace CareBot.Tests.Digests;

/// <summary>Who is sent which week, when, and how often.</summary>
public sealed class DigestSendingTests
{
    // Sample.Morning is a Tuesday; the next Monday is six days away.
    private static readonly TimeSpan UntilMonday = TimeSpan.FromDays(6);

    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly TalkingBot _bot;

    public DigestSendingTests() => _bot = new TalkingBot(Sample.Policy, Sample.Staff, _clock);

    [Fact]
    public void A_store_manager_hears_on_Monday_morning_what_the_week_came_to()
    {
        _bot.PlanDigests();
        _bot.Say("maya", "bouquet £50 wilted, our fault");
        _bot.Say("maya", "log");

        _bot.Leap(UntilMonday);

        var digest = Assert.Single(_bot.All("tom"), said => said.Contains("week of", StringComparison.Ordinal));
        Assert.Contains("Harbour Street", digest, StringComparison.Ordinal);
        Assert.Contains("1 case", digest, StringComparison.Ordinal);
    }
}
