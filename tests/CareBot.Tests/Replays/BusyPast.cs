using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Replays;

/// <summary>Some busy weeks in three countries, played by the real engine: what people say and press is thrown, and policies come and go.</summary>
internal sealed class BusyPast
{
    private static readonly string[] Tellers = ["maya", "leo", "priya", "lena", "mehmet", "ruth", "dana"];
    private static readonly string[] Things = ["bouquet", "laptop", "lamp", "coat", "sofa", "suitcase", "toaster"];
    private static readonly string[] Troubles = ["broken", "came tiny", "arrived late", "wrong size", "damaged"];
    private static readonly string[] Further =
    [
        "",
        ", at the counter",
        ", for a wedding",
        ", for her mother's 92nd birthday",
        ", 2nd time she writes",
        ", bought yesterday",
        ", bought 8 months ago",
        ", posted it online",
        ", we gave her a {0}5 voucher",
        ", she wants a refund",
        ", she wants {0}70 on top",
    ];

    private readonly Random _dice;
    private readonly FakeClock _clock = new(Sample.Morning);
    private readonly TalkingBot _bot;
    private readonly IReadOnlyList<Policy> _policies;

    private BusyPast(int seed, IReadOnlyList<Policy> policies)
    {
        (_dice, _policies) = (new Random(seed), policies);
        _bot = new TalkingBot(policies[0], Sample.Staff, _clock);
    }

    /// <summary>Gets how many sentences were said and buttons were pressed.</summary>
    public int Deeds { get; private set; }

    public HistorySpan Span => new(Sample.Morning, _clock.GetUtcNow().AddMinutes(1));

    /// <summary>Gets the cases, as a store would hand them out.</summary>
    public IReadOnlyList<IReadOnlyList<RecordedEvent>> Histories =>
        [.. _bot.View.Cases.Select(one => _bot.View.History(one.Id).Select(AsKept).ToList())];

    public static BusyPast Play(int seed, int troubles, IReadOnlyList<Policy> policies)
    {
        var past = new BusyPast(seed, policies);
        for (var i = 0; i < troubles; i++)
            past.Trouble();
        return past;
    }

    private static RecordedEvent AsKept(RecordedEvent recorded)
    {
        var json = JsonSerializer.Serialize(recorded.Event, CoreJson.Options);
        var happened = JsonSerializer.Deserialize<DomainEvent>(json, CoreJson.Options);
        return recorded with { Event = happened ?? recorded.Event, Personal = null };
    }

    private void Trouble()
    {
        if (_dice.Next(4) == 0)
            _bot.Policy = Pick(_policies);
        var teller = Pick(Tellers);
        var sign = Sample.Staff.StoreOf(Sample.Staff.Employees[teller]).Currency.Symbol;
        Say(teller, "start over");
        Say(teller, $"{Pick(Things)} {sign}{_dice.Next(8, 700)} {Pick(Troubles)}{Some(sign)}{Some(sign)}");
        for (var more = _dice.Next(2, 7); more > 0; more--)
            GoOn(teller, sign);
        _clock.Move(TimeSpan.FromMinutes(_dice.Next(1, 200)));
    }

    private void GoOn(string teller, string sign)
    {
        switch (_dice.Next(12))
        {
            case 0:
                Say(teller, "log");
                break;
            case 1:
                Say(teller, $"can I give her a {sign}{_dice.Next(2, 90)} voucher");
                break;
            case 2 or 3 or 9:
                Say(teller, $"ask for {sign}{_dice.Next(5, _dice.Next(4) > 0 ? 60 : 320)} on top");
                break;
            case 4:
                Say(teller, Pick("settle refund", "settle refund and a hand-written card", "settle replacement"));
                break;
            case 5 or 6:
                Say(teller, $"settle {sign}{_dice.Next(2, 70)} goodwill on top");
                break;
            case 7:
                Say(teller, Pick("2nd time she writes", "third time he comes", "it was last Tuesday", "form"));
                break;
            case 8:
                Say(teller, "promise call her in 2 hours");
                break;
            case 10 when _dice.Next(2) == 0:
                _bot.Leap(TimeSpan.FromHours(_dice.Next(1, 30)));
                break;
            default:
                Decide();
                break;
        }
    }

    private void Decide()
    {
        var waiting = _bot.View.Cases.Where(one => one.Status == CaseStatus.Waiting).ToList();
        if (waiting.Count == 0)
            return;
        var one = Pick([.. waiting]);
        string[] asked = [.. one.Escalation?.Now?.People ?? [], "tom", "leo"];
        var who = _dice.Next(4) > 0 ? asked[0] : Pick(asked);
        var sign = one.Currency.Symbol;
        switch (_dice.Next(6))
        {
            case 0:
                Send(who, one, Verbs.ApproveWithChange, ("amount", $"{sign}{_dice.Next(2, 90)}"));
                break;
            case 1:
                Send(who, one, Verbs.Decline, ("words", "Not this time."));
                break;
            case 2:
                (string, string)[] key = [("upTo", $"{sign}{_dice.Next(5, 60)}"), ("until", "in 7 days")];
                Send(who, one, Verbs.HandOverKey, [("to", one.Owner), ("kind", "any"), .. key]);
                break;
            default:
                Press(who, one, Verbs.Approve);
                break;
        }
    }

    private void Send(string who, Case one, string verb, params (string, string)[] fields)
    {
        Press(who, one, verb);
        if (_bot.LastReply is Reply.Open)
            _bot.Submit(who, fields);
    }

    private void Press(string who, Case one, string verb)
    {
        Deeds++;
        _bot.Press(who, verb, new ButtonToken(one.Id, one.Version).ToString());
    }

    private void Say(string who, string text)
    {
        Deeds++;
        _bot.Say(who, text);
    }

    private string Some(string sign) => Pick(Further).Replace("{0}", sign, StringComparison.Ordinal);

    private T Pick<T>(params IReadOnlyList<T> values) => values[_dice.Next(values.Count)];
}
