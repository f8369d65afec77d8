using CareBot.Core.Messages;
using CareBot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Conversations;

public sealed class DialogEngineProperties
{
    private static readonly string[] People = ["maya", "tom", "omar"];

    private static readonly string[] Texts =
    [
        "bouquet £50 for a 92nd birthday came tiny",
        "can i give her a £5 voucher",
        "no, £40",
        "not broken, just late",
        "third time she writes now, she wants £60 on top",
        "toaster 12.500 broken",
        "£12.50",
        "kettle gave a customer an electric shock",
        "laptop broken",
        "last tuesday",
        "whats for lunch",
        "wie viel kann ich der kundin geben",
        "my card is 4111 1111 1111 1111",
        "promise call mrs hill by friday 5",
        "promise call mrs hill",
        "log late sofa £900",
        "log",
        "settle refund",
        "settle",
        "escalate",
        "ask for £60",
        "my cases",
        "my promises",
        "approvals",
        "case C-GNW",
        "form",
        "start over",
        "back",
        "cancel",
        "digest",
        "\u202Ehelp\u0000 \uD800",
        "   ",
    ];

    private static Arbitrary<(int Who, int What, int Pick)[]> Sequences =>
        Gen.Choose(0, 2)
            .SelectMany(who =>
                Gen.Choose(0, 9).SelectMany(what => Gen.Choose(0, 9_999).Select(pick => (who, what, pick)))
            )
            .ArrayOf()
            .ToArbitrary();

    [Fact]
    public void After_anything_at_all_help_and_back_and_cancel_work() =>
        Prop.ForAll(Sequences, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static bool Holds((int Who, int What, int Pick)[] steps)
    {
        var bot = Sample.Bot();
        foreach (var (who, what, pick) in steps)
            Act(bot, People[who], what, pick);

        Assert.Contains("back · cancel · start over", bot.Say("maya", "help"), StringComparison.Ordinal);
        Assert.NotEmpty(bot.Say("maya", "back"));
        Assert.NotEmpty(bot.Say("maya", "cancel"));
        Assert.Contains("fresh start", bot.Say("maya", "start over"), StringComparison.Ordinal);
        return true;
    }

    private static void Act(TalkingBot bot, string person, int what, int pick)
    {
        var buttons = bot.ButtonsOf(person);
        if (what < 5 || buttons.Count == 0)
            Assert.NotEmpty(bot.Say(person, Texts[pick % Texts.Length]));
        else if (what < 8)
            Press(bot, person, buttons[pick % buttons.Count]);
        else if (bot.OpenForm is { } form)
            bot.Submit(person, [.. form.Fields.Select(field => (field.Id, Texts[(pick + field.Id.Length) % 32]))]);
        else
            Assert.NotEmpty(bot.Press(person, "approve", $"C-GNW.{pick}."));
    }

    private static void Press(TalkingBot bot, string person, Button button)
    {
        var token = button.Token.ToString();
        var said = bot.Press(person, button.Verb, token);

        Assert.Equal(button.Token, ButtonToken.TryParse(token));
        Assert.True(said.Length > 0 || bot.LastReply is Reply.Open, $"{button.Verb} was met with silence.");
    }
}
