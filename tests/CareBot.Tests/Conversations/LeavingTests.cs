using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class LeavingTests
{
    private readonly TalkingBot _bot = Sample.Bot();

    [Fact]
    public void An_abandoned_dialog_is_put_away_and_taken_up_again_days_later()
    {
        _bot.Say("maya", "bouquet £50 for a 92nd birthday came tiny");

        _bot.Wait(TimeSpan.FromDays(3));
        var putAway = _bot.Last("maya");
        var again = _bot.Press("maya", "Take it up again");

        Assert.Contains("put this away as a draft: bouquet", putAway, StringComparison.Ordinal);
        Assert.StartsWith("Owed: the £50 back", again, StringComparison.Ordinal);
        Assert.Empty(_bot.View.Cases);
    }

    [Fact]
    public void Cancel_keeps_what_was_said_as_a_draft()
    {
        _bot.Say("maya", "laptop, bought 2 months ago, volume broken, £640");

        var closed = _bot.Say("maya", "cancel");
        var listed = _bot.Say("maya", "my cases");
        var again = _bot.Say("maya", "back");

        Assert.Contains("kept as a draft", closed, StringComparison.Ordinal);
        Assert.Contains("Draft: laptop", listed, StringComparison.Ordinal);
        Assert.Contains("a new laptop", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_undoes_the_last_step()
    {
        _bot.Say("maya", "sofa late £900");
        _bot.Say("maya", "no, £800");

        var before = _bot.Say("maya", "back");

        Assert.Contains("£900", before, StringComparison.Ordinal);
        Assert.DoesNotContain("£800", before, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_in_the_middle_loses_nothing()
    {
        _bot.Say("maya", "toaster broken £30");

        var help = _bot.Say("maya", "help");
        var answered = _bot.Press("maya", "In the last 30 days");

        Assert.Contains("When was it bought?", help, StringComparison.Ordinal);
        Assert.StartsWith("Owed: the £30 back", answered, StringComparison.Ordinal);
    }
}
