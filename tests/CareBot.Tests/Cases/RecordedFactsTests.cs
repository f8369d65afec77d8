using System.Text.Json;
using CareBot.Core;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Cases;

/// <summary>What names the customer is written only where its key can be destroyed.</summary>
public sealed class RecordedFactsTests
{
    private readonly TalkingBot _bot = Sample.Bot();

    [Theory]
    [InlineData("log")]
    [InlineData("ask for £60 on top")]
    [InlineData("settle refund")]
    public void The_words_of_an_occasion_may_say_who_it_is_and_never_stand_in_the_open(string then)
    {
        _bot.Say("maya", "bouquet £50 for her mother's 92nd birthday came tiny");
        _bot.Say("maya", then);
        _bot.Say("maya", "2nd time she writes");

        var history = _bot.View.History(Assert.Single(_bot.View.Cases).Id);

        Assert.All(history, recorded => Assert.DoesNotContain("mother", Open(recorded), StringComparison.Ordinal));
        Assert.Equal("mother's 92nd birthday", history[0].Personal?.OccasionWords);
    }

    [Fact]
    public void Whoever_logs_a_case_still_reads_the_occasion_as_they_told_it()
    {
        _bot.Say("maya", "bouquet £50 for her mother's 92nd birthday came tiny");

        var logged = _bot.Say("maya", "log");
        var shown = _bot.Press("maya", "Show the case");

        Assert.Contains("mother's 92nd birthday", logged, StringComparison.Ordinal);
        Assert.Contains("mother's 92nd birthday", shown, StringComparison.Ordinal);
    }

    private static string Open(RecordedEvent recorded) => JsonSerializer.Serialize(recorded.Event, CoreJson.Options);
}
