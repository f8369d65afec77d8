using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class HomeTests
{
    private readonly TalkingBot _bot = Sample.Bot();

    [Fact]
    public void A_page_shows_what_waits_first_and_names_no_customer()
    {
        _bot.Say("maya", "Mrs Hill's bouquet £50 for a 92nd birthday came tiny, order 12345678");
        _bot.Say("maya", "ask for £60 on top");

        var toms = Home("tom");
        var mayas = Home("maya");

        Assert.StartsWith("1 waiting for your decision", toms.PlainText, StringComparison.Ordinal);
        Assert.Contains("waits for Tom", mayas.PlainText, StringComparison.Ordinal);
        Assert.All([toms, mayas], page => Assert.DoesNotContain("Hill", page.PlainText, StringComparison.Ordinal));
        Assert.All([toms, mayas], page => Assert.Equal(Sensitivity.Internal, page.Sensitivity));
        Assert.Contains("As of", toms.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_anything_still_helps()
    {
        var page = Home("leo");

        Assert.Contains("Nothing waits for you", page.PlainText, StringComparison.Ordinal);
        Assert.Equal([Verbs.Ask, Verbs.Home], page.Buttons.Select(button => button.Verb));
    }

    [Fact]
    public void A_question_in_the_form_is_as_good_as_typed()
    {
        _bot.Press("maya", Verbs.Ask, new ButtonToken("ask", 0).ToString());

        var said = _bot.Submit("maya", ("what", "laptop, bought 2 months ago, volume broken, £640"));

        Assert.StartsWith("Owed: a new laptop", said, StringComparison.Ordinal);
        Assert.IsType<Reply.CloseForm>(_bot.LastReply);
    }

    [Fact]
    public void An_empty_question_is_asked_again()
    {
        _bot.Press("maya", Verbs.Ask, new ButtonToken("ask", 0).ToString());

        _bot.Submit("maya", ("what", "  "));

        var errors = Assert.IsType<Reply.FormErrors>(_bot.LastReply);
        Assert.Contains("what happened", errors.Errors["what"], StringComparison.Ordinal);
    }

    private Message Home(string person)
    {
        _bot.Press(person, Verbs.Home, new ButtonToken("home", 0).ToString());
        return Assert.IsType<Reply.Home>(_bot.LastReply).Page;
    }
}
