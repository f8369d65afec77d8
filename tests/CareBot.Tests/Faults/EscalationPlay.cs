using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Faults;

/// <summary>Two requests from beginning to end: one up the chain, with a question on the way and a promise at its end, and one that needs two.</summary>
internal sealed class EscalationPlay
{
    private readonly Dictionary<string, TeamsPerson> _inTeams = [];

    public IReadOnlyList<MortalStep> Steps =>
        [
            Says("maya", "lamp £40 broken, she emailed, Mrs Quatermass"),
            Says("maya", "log"),
            Says("maya", "ask for £30"),
            Wait("Priya and Omar are reminded", 0, "11:50"),
            Wait("Tom is asked instead", 0, "13:50"),
            Presses("tom", "Ask back"),
            Fills("tom", ("words", "Has she still got the box?")),
            Says("maya", "answer yes, and the receipt"),
            Presses("tom", "Approve with a change"),
            Fills("tom", ("amount", "25"), ("words", "Say sorry from me."), ("by", "Friday 5")),
            Presses("maya", "Settle"),
            Fills("maya", ("granted", "yes")),
            Says("maya", "start over"),
            Says("maya", "sofa £900 late, he emailed"),
            Says("maya", "log"),
            Says("maya", "ask for £230"),
            Presses("tom", "Approve £230"),
            Presses("helen", "Approve £230"),
            Wait("Maya is reminded of the promise", 3, "16:30"),
            Wait("the promise is due", 3, "17:05"),
            Presses("maya", "Kept"),
        ];

    private static MortalStep Wait(string name, int days, string time) => new(name, null, MortalHouse.At(days, time));

    private static MortalStep Says(string person, string text) =>
        new($"{person}: {text}", async house => Check(await house.InSlack(person).SayAsync(text)));

    private MortalStep Presses(string person, string title) =>
        new(
            $"{person} presses {title}",
            MortalHouse.IsInTeams(person)
                ? async house => Check(await InTeams(house, person).PressAsync(title))
                : async house => Check(await house.InSlack(person).PressAsync(title))
        );

    private MortalStep Fills(string person, params (string Field, string Value)[] fields) =>
        new(
            $"{person} fills in",
            MortalHouse.IsInTeams(person)
                ? async house => Check(await InTeams(house, person).SubmitAsync(fields))
                : async house =>
                    Check(
                        await house.InSlack(person).SubmitAsync(fields.ToDictionary(one => one.Field, one => one.Value))
                    )
        );

    // Whoever has a dialog open is the same person at the same client.
    private TeamsPerson InTeams(MortalHouse house, string person)
    {
        if (!_inTeams.TryGetValue(person, out var found))
            _inTeams[person] = found = house.InTeams(person);
        return found;
    }

    private static void Check(SlackOutcome outcome) => Assert.True(outcome.IsSuccess, outcome.ToString());

    private static void Check(BotAnswer answer) => Assert.InRange((int)answer.Status, 200, 202);
}
