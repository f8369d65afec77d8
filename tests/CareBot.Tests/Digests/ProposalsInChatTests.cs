using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;
using CareBot.Years;

namespace CareBot.Tests.Digests;

/// <summary>A limit that is too low, from the digest to a no for now.</summary>
public sealed class ProposalsInChatTests
{
    private readonly TalkingBot _bot;
    private readonly string _reader;

    public ProposalsInChatTests()
    {
        var year = new Year(
            new YearPlan(3)
            {
                Stores = 6,
                Weeks = 9,
                PolicyChangesIn = null,
                Planted = new PlantedFacts { LowLimit = new("poor-quality") },
            }
        );
        var end = new DateTimeOffset(year.Plan.End, new TimeOnly(12, 0), TimeSpan.Zero);
        _bot = new TalkingBot(year.Policies.First, year.Company.Staff, new FakeClock(end));
        _reader = year.Company.Staff.Employees.Values.First(person => person.Role == "area-manager").Id;
        foreach (var moment in year.Moments())
            _bot.View.Apply(new Decision(new Conversation { Employee = "nobody" }) { Changes = moment.Changes });
    }

    [Fact]
    public void It_is_proposed_tried_turned_down_and_then_quiet()
    {
        Assert.Contains("Managers always say yes:", _bot.Say(_reader, "digest company"), StringComparison.Ordinal);

        var proposed = _bot.Press(_reader, "What could change");
        Assert.Contains("Raise the associate's limit for poor quality", proposed, StringComparison.Ordinal);
        Assert.Contains("poor-quality-associate:", proposed, StringComparison.Ordinal);

        var tried = _bot.Press(_reader, "Try it: 1");
        Assert.Contains("Requests not needed:", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("Requests not needed: 0 of", tried, StringComparison.Ordinal);

        Assert.Contains("Noted.", _bot.Press(_reader, "Not now: 1"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Managers always say yes:",
            _bot.Say(_reader, "digest company"),
            StringComparison.Ordinal
        );
        Assert.Contains("out of date", _bot.Press(_reader, "Not now: 1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_else_turns_it_down()
    {
        _bot.Say(_reader, "digest company");
        _bot.Press(_reader, "What could change");
        var button = _bot.ButtonsOf(_reader).Last(each => each.Verb == Verbs.DeclineProposal);
        var manager = _bot.Staff.Employees.Values.First(person => person.Role == "store-manager").Id;

        var stolen = _bot.Press(manager, button.Verb, button.Token.ToString());

        Assert.Contains("out of date", stolen, StringComparison.Ordinal);
        Assert.Null(_bot.View.FindDeclined("raise:gesture-associate:poor-quality"));
    }
}
