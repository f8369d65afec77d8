using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Escalations;

/// <summary>Six people do anything at all, and days go by.</summary>
public sealed class EscalationProperties
{
    private static readonly string[] People = ["maya", "leo", "priya", "tom", "helen", "ruth"];

    private static readonly string[] Texts =
    [
        Request.Bouquet,
        Request.Laptop,
        "lamp £90 broken, order 4711-22, at the counter",
        "bouquet £50 came tiny, she posted it online, order 4711-22",
        "kettle gave a customer an electric shock",
        "third time she writes now",
        "log",
        "start over",
        "ask for £30 on top",
        "ask for £60 on top",
        "ask for £220 on top",
        "ask for £300 on top",
        "escalate",
        "settle refund",
        "settle £12 goodwill on top",
        "answer yes, she has it",
        "approvals",
        "keys",
        "my cases",
        "away until tomorrow",
        "away until Friday, Tom decides for me",
        "away until Friday, Priya decides for me",
        "away off",
        "back",
    ];

    private static readonly string[] Values =
    [
        "£40",
        "£205",
        "£60",
        "yes",
        "maya",
        "tom",
        "helen",
        "role-associate",
        "any",
        "in 7 days",
        "Friday 5",
        "refund",
        "",
    ];

    private static readonly string[] Verbs =
    [
        Core.Messages.Verbs.Approve,
        Core.Messages.Verbs.ApproveWithChange,
        Core.Messages.Verbs.Decline,
        Core.Messages.Verbs.AskBack,
        Core.Messages.Verbs.AnswerBack,
        Core.Messages.Verbs.HandOverKey,
        Core.Messages.Verbs.PassOn,
        Core.Messages.Verbs.ShowApproval,
        Core.Messages.Verbs.Withdraw,
        Core.Messages.Verbs.Escalate,
        Core.Messages.Verbs.Settle,
        Core.Messages.Verbs.TakeKeyBack,
    ];

    private static readonly double[] Hours = [0.01, 0.13, 0.3, 1, 5, 14, 30, 75];

    private static Arbitrary<(int Who, int What, int Pick)[]> Sequences =>
        Gen.Choose(0, 5)
            .SelectMany(who =>
                Gen.Choose(0, 15).SelectMany(what => Gen.Choose(0, 9_999).Select(pick => (who, what, pick)))
            )
            .ArrayOf()
            .Resize(60)
            .ToArbitrary();

    [Fact]
    public void Whatever_people_do_nothing_stalls_and_nobody_decides_what_is_not_theirs() =>
        Prop.ForAll(Sequences, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static bool Holds((int Who, int What, int Pick)[] steps)
    {
        // Something waits from the start, so that there is always something to press.
        var request = new Request().Ask("£60");
        var watch = new EscalationWatch(request);
        foreach (var (who, what, pick) in steps)
            watch.See(() => Act(request, People[who], what, pick));
        watch.See(() => request.Bot.Leap(TimeSpan.FromDays(30)));
        Assert.All(request.Bot.View.Cases, one => Assert.NotEqual(CaseStatus.Waiting, one.Status));
        return true;
    }

    private static void Act(Request request, string person, int what, int pick)
    {
        var bot = request.Bot;
        var buttons = bot.ButtonsOf(person);
        switch (what)
        {
            case < 3:
                bot.Say(person, Texts[pick % Texts.Length]);
                break;
            case < 5 when buttons.Count > 0:
                var button = buttons[^(1 + (pick % Math.Min(buttons.Count, 12)))];
                bot.Press(person, button.Verb, button.Token.ToString());
                break;
            case < 8:
                var one = bot.View.Cases[pick % bot.View.Cases.Count];
                var version = one.Version - (pick % 5 == 0 ? 3 : 0);
                bot.Press(person, Verbs[pick % Verbs.Length], new ButtonToken(one.Id, version).ToString());
                break;
            case < 10:
                Raise(bot, person, pick);
                break;
            case < 12 when bot.View.Cases.FirstOrDefault(each => each.Status == CaseStatus.Waiting) is { } waiting:
                var asked = waiting.Escalation?.Now?.People ?? [];
                var now = new ButtonToken(waiting.Id, waiting.Version).ToString();
                bot.Press(asked[pick % asked.Count], Verbs[pick % Verbs.Length], now);
                break;
            case < 14 when bot.OpenForm is { } form:
                bot.Submit(person, [.. form.Fields.Select((field, i) => (field.Id, Value(field, pick + i)))]);
                break;
            default:
                bot.Leap(TimeSpan.FromHours(Hours[pick % Hours.Length]));
                break;
        }
    }

    private static void Raise(TalkingBot bot, string person, int pick)
    {
        bot.Say(person, "start over");
        bot.Say(person, Texts[pick % 4]);
        bot.Say(person, Texts[8 + (pick / 4 % 4)]);
    }

    private static string Value(Field field, int pick) =>
        field switch
        {
            Field.Choice { Options: { Count: > 0 } options } => options[pick % options.Count].Key,
            Field.Amount => Values[pick % 3],
            _ => Values[pick % Values.Length],
        };
}
