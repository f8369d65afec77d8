using CareBot.Core.Understanding;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class EarlierCaseTests
{
    private const string Trouble = "bouquet £50 for a 92nd birthday came tiny, order 4711-22";
    private readonly TalkingBot _bot = Sample.Bot();

    public EarlierCaseTests()
    {
        _bot.Say("maya", Trouble);
        _bot.Say("maya", "log");
        _bot.Press("maya", "Settle");
        _bot.Submit("maya", ("onTop", "£10"));
    }

    [Fact]
    public void The_same_order_is_recognised_whoever_wrote_it_down_before()
    {
        var said = _bot.Say("leo", Trouble);

        var facts = FactsOf("leo");
        Assert.Equal(2, facts.Contacts);
        Assert.Contains(facts.Given, given => given.Amount.ToString() == "£10");
        Assert.Contains(_bot.View.Cases[0].Id, said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_of_contacts_is_never_lowered()
    {
        _bot.Say("leo", $"{Trouble}, fourth time she writes");

        Assert.Equal(4, FactsOf("leo").Contacts);
    }

    [Fact]
    public void Another_order_is_another_trouble()
    {
        _bot.Say("leo", Trouble.Replace("4711-22", "4711-23", StringComparison.Ordinal));

        Assert.Null(FactsOf("leo").Contacts);
    }

    [Fact]
    public void Another_thing_of_the_same_order_begins_anew()
    {
        _bot.Say("leo", "lamp £40 broken, order 4711-22");

        Assert.Null(FactsOf("leo").Contacts);
    }

    [Fact]
    public void Another_store_s_case_is_not_shown()
    {
        var said = _bot.Say("ruth", Trouble.Replace('£', '$'));

        Assert.Null(FactsOf("ruth").Contacts);
        Assert.DoesNotContain(_bot.View.Cases[0].Id, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_further_time_counts_one_more()
    {
        _bot.Say("leo", Trouble);
        _bot.Say("leo", "log");

        _bot.Say("sana", Trouble);

        Assert.Equal(3, FactsOf("sana").Contacts);
    }

    private Facts FactsOf(string person) => Assert.IsType<Facts>(_bot.View.FindConversation(person)?.Draft?.Facts);
}
