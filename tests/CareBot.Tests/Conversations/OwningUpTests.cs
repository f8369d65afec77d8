using CareBot.Tests.Fakes;

namespace CareBot.Tests.Conversations;

public sealed class OwningUpTests
{
    private const string Thanks = "Thank you for saying so.";
    private readonly TalkingBot _bot = Sample.Bot();

    [Theory]
    [InlineData("bouquet £50 for a 92nd birthday came a day late, my mistake")]
    [InlineData("I forgot to send her bouquet £50 for a 92nd birthday")]
    [InlineData("log lamp £40 damaged, I dropped it")]
    public void The_answer_begins_with_thanks(string text)
    {
        var said = _bot.Say("maya", text);

        Assert.StartsWith(Thanks, said, StringComparison.Ordinal);
        Assert.Contains("I understood:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_once_and_never_again_on_the_same_case()
    {
        _bot.Say("maya", "lamp £40 damaged, I dropped it");

        string[] later =
        [
            _bot.Say("maya", "it was last Tuesday"),
            _bot.Say("maya", "at the counter"),
            _bot.Say("maya", "log"),
            _bot.Say("maya", "my cases"),
            _bot.Say("maya", $"case {_bot.View.Cases[0].Id}"),
            _bot.Say("maya", "ask for £60 on top"),
            .. _bot.All("tom"),
        ];

        Assert.All(later, said => Assert.DoesNotContain(Thanks, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_kept_of_it_beyond_the_sentence_itself()
    {
        var plain = Sample.Bot();
        _bot.Say("maya", "log lamp £40 damaged, that was me");
        plain.Say("maya", "log lamp £40 damaged");

        Assert.Equal($"{plain.View.Cases[0].Facts}", $"{_bot.View.Cases[0].Facts}");
        Assert.Null(_bot.View.FindPresence("maya"));
        Assert.Single(_bot.View.History(_bot.View.Cases[0].Id));
    }

    [Fact]
    public void Where_somebody_was_hurt_that_comes_first()
    {
        var said = _bot.Say("maya", "kettle £40 gave a customer an electric shock, my mistake");

        Assert.StartsWith("Safety first.", said, StringComparison.Ordinal);
        Assert.Contains(Thanks, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my mistake, sorry")]
    [InlineData("I messed up")]
    public void Alone_it_is_thanked_too(string text) =>
        Assert.StartsWith(Thanks, _bot.Say("maya", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("lamp £40 damaged, he says 'my mistake'")]
    [InlineData("we forgot her bouquet £50")]
    [InlineData("customer: my fault, lamp £40 broken")]
    public void What_is_somebody_else_s_is_not_thanked(string text) =>
        Assert.DoesNotContain(Thanks, _bot.Say("maya", text), StringComparison.Ordinal);
}
