namespace CareBot.Tests.Fakes;

/// <summary>Short plays beside the stories, so that every dialog has its say.</summary>
internal static class Plays
{
    private const string Bouquet = "bouquet £50 for a 92nd birthday came tiny, 2nd time she writes";

    public static IReadOnlyList<(string Name, Action<TalkingBot> Play)> All { get; } =
    [
        ("small-talk", SmallTalk),
        ("questions", AskedBack),
        ("correcting", Correcting),
        ("deciding", Deciding),
        ("declining", Declining),
        ("full-card", FullCard),
        ("keys", Keys),
        ("passing-on", PassingOn),
        ("two-yeses", TwoYeses),
        ("being-away", BeingAway),
        ("kudos", Kudos),
        ("muting", Muting),
        ("owning-up", OwningUp),
        ("nobody-answers", NobodyAnswers),
        ("promising", Promising),
        ("leaving", Leaving),
        ("lists", Lists),
        ("odd-texts", OddTexts),
    ];

    private static void SmallTalk(TalkingBot bot)
    {
        bot.Open("maya");
        foreach (var text in new[] { "hello", "help", "thanks", "digest", "away", " ", "asdf qwer", "my cases", "log" })
            bot.Say("maya", text);
        bot.Say("lena", "Der Kunde möchte sein Geld zurück, die Lampe ist kaputt");
        bot.Say("maya", "her card is 4111 1111 1111 1111, lamp broken £40");
    }

    private static void AskedBack(TalkingBot bot)
    {
        bot.Say("maya", "coat zip broke 2nd time same coat £110 repaired in sept");
        bot.Say("maya", "what?");
        bot.Say("maya", "31.02.2026");
        bot.Say("maya", "last march");
        bot.Say("maya", "something broke");
        bot.Say("maya", "12.500");
    }

    private static void Correcting(TalkingBot bot)
    {
        bot.Say("maya", Bouquet);
        bot.Say("maya", "no, £40");
        bot.Say("maya", "it was last Tuesday");
        bot.Say("maya", "form");
        bot.Press("maya", "Change");
        bot.Submit("maya", ("price", "1,234"), ("bought", "2026-02-31"));
        bot.Say("maya", "log");
        bot.Say("maya", "settle with £10 back");
    }

    private static void Deciding(TalkingBot bot)
    {
        bot.Say("maya", Bouquet);
        bot.Say("maya", "ask for £60");
        bot.Say("tom", "approvals");
        bot.Press("tom", "Approve with a change");
        bot.Submit("tom", ("amount", "£40"), ("words", "Say it comes from me."));
        bot.Say("maya", "ask for £2000");
        bot.Say("priya", "approvals");
    }

    private static void Declining(TalkingBot bot)
    {
        bot.Say("maya", Bouquet);
        bot.Say("maya", "ask for £70");
        bot.Press("tom", "Decline");
        bot.Submit("tom", ("words", "We send her the bouquet that she ordered first."));
        bot.Press("tom", "Approve");
    }

    /// <summary>Everything that a request's card can hold, on one card: the last that Tom is shown.</summary>
    public static void FullCard(TalkingBot bot)
    {
        bot.Say("maya", "lamp £40 broken, order 48151623, at the counter");
        bot.Say("maya", "log");
        bot.Say("maya", "start over");
        bot.Say("maya", $"{Bouquet}, order 48151623");
        bot.Say("maya", "can i give her a £5 voucher");
        bot.Say("maya", "ask for £60");
        bot.Press("tom", "Decline");
        bot.Submit("tom", ("words", "The bouquet that she ordered first."));
        bot.Say("maya", "ask for £60");
        bot.Press("tom", "Ask back");
        bot.Submit("tom", ("words", "Does she want another bouquet at all?"));
        bot.Press("maya", "Answer");
        bot.Submit("maya", ("words", "No, and her mother is in hospital now."));
    }

    private static void Keys(TalkingBot bot)
    {
        Ask(bot, "£60");
        bot.Press("tom", "Hand over the key");
        bot.Submit("tom", ("to", "maya"), ("kind", "any"), ("upTo", "£60"), ("until", "in 7 days"));
        bot.Say("maya", "keys");
        bot.Say("tom", "keys");
        bot.Press("tom", "Take back");
    }

    private static void PassingOn(TalkingBot bot)
    {
        Ask(bot, "£60");
        bot.Press("tom", "Show the case");
        bot.Press("tom", "Pass it on");
        bot.Submit("tom", ("to", "helen"));
        bot.Press("maya", "Take it back");
    }

    private static void TwoYeses(TalkingBot bot)
    {
        Ask(bot, "£240");
        bot.Press("tom", "Approve £240");
        bot.Press("helen", "Approve £240");
    }

    private static void BeingAway(TalkingBot bot)
    {
        Ask(bot, "£60");
        bot.Say("tom", "away");
        bot.Say("tom", "away until Friday, Helen decides for me");
        bot.Say("tom", "away off");
    }

    private static void Kudos(TalkingBot bot)
    {
        bot.Say("maya", Bouquet);
        bot.Say("maya", "log");
        bot.Say("leo", "kudos");
        bot.Say("leo", "kudos Maja for C-7K2: she drove the bouquet over herself");
        bot.Say("leo", "kudos Leo: I did");
        bot.Say("leo", $"kudos Maya for {bot.View.Cases[0].Id}: she drove the bouquet over herself");
        bot.Press("maya", "Yes, without my name");
        bot.Say("tom", "kudos Maya: she stayed until everybody was served");
        bot.Press("maya", "Rather not");
        bot.Say("maya", "no kudos");
    }

    private static void Muting(TalkingBot bot)
    {
        bot.Say("maya", "mute");
        bot.Press("maya", "Mute numbers");
        bot.Say("maya", "mute everything");
        bot.Say("maya", "unmute numbers");
    }

    private static void OwningUp(TalkingBot bot)
    {
        bot.Say("maya", "my mistake");
        bot.Say("maya", "I forgot to send her bouquet £50");
    }

    private static void NobodyAnswers(TalkingBot bot)
    {
        Ask(bot, "£60");
        bot.Wait(TimeSpan.FromHours(4));
    }

    private static void Ask(TalkingBot bot, string amount)
    {
        bot.Say("maya", "toaster £300 broken yesterday, counter");
        bot.Say("maya", $"ask for {amount} on top");
    }

    private static void Promising(TalkingBot bot)
    {
        bot.Say("maya", "promise call Mrs Hill by Friday 5");
        bot.Say("maya", "promise send the lamp in 2 hours");
        bot.Say("maya", "promise");
        bot.Say("maya", "my promises");
        bot.Wait(TimeSpan.FromHours(1.8));
        bot.Press("maya", "Not yet");
        bot.Press("maya", "Hand over");
    }

    private static void Leaving(TalkingBot bot)
    {
        bot.Say("maya", Bouquet);
        bot.Say("maya", "back");
        bot.Say("maya", "cancel");
        bot.Say("maya", "back");
        bot.Say("maya", Bouquet);
        bot.Say("maya", "start over");
        bot.Press("maya", "why", "nobody.1.0");
        bot.Press("maya", "approve", "<script>");
        bot.Wait(TimeSpan.FromDays(3));
    }

    private static void Lists(TalkingBot bot)
    {
        foreach (
            var item in new[] { "sofa £900 late", "lamp £40 broken", "boots £95 wet", "tv £450 dead", "rug £80 torn" }
        )
        {
            bot.Say("maya", $"{item}, she wants £70 on top");
            bot.Say("maya", "log");
            bot.Say("maya", "ask for £70");
            bot.Say("maya", "start over");
        }
        bot.Say("maya", "my cases");
        bot.Say("maya", "case C-7K2");
        bot.Say("tom", "approvals");
        bot.Home("tom");
    }

    private static void OddTexts(TalkingBot bot)
    {
        bot.Say(
            "maya",
            "promise tell <!channel> & <@U123> *bold* _it_ `code` [link](javascript:alert(1)) <at>Tom</at> by Friday 5"
        );
        bot.Say(
            "maya",
            "lamp £40 broken, she said **you** | are # the worst > ever\n- one\n1. two\n~~no~~ \\ \u202Etxt"
        );
        bot.Say("maya", "log");
        bot.Say(
            "maya",
            $"sofa £900 late. {string.Concat(Enumerable.Repeat("She waited and waited 👩‍👩‍👧‍👦. ", 250))}"
        );
        bot.Say("maya", "log");
        bot.Say("maya", "my cases");
    }
}
