using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

/// <summary>One case of the sample retailer, taken to whoever can say yes.</summary>
internal sealed class Request
{
    public const string Bouquet = "bouquet £50 for a 92nd birthday came tiny";
    public const string Laptop = "laptop bought 2 months ago for £640, volume broken";

    private readonly FakeClock _clock;

    /// <summary>Opens the shop.</summary>
    /// <param name="policy">The policy; null for the sample.</param>
    /// <param name="staff">Everybody; null for the sample's people.</param>
    /// <param name="at">When; null for a Tuesday afternoon in London.</param>
    public Request(Policy? policy = null, StaffDirectory? staff = null, DateTimeOffset? at = null)
    {
        _clock = new FakeClock(at ?? Sample.Morning);
        Bot = new TalkingBot(policy ?? Sample.Policy, staff ?? Sample.Staff, _clock);
    }

    public TalkingBot Bot { get; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public Case Case => Assert.Single(Bot.View.Cases);

    public Escalation Escalation => Assert.IsType<Escalation>(Case.Escalation);

    public Asking Asking => Assert.IsType<Asking>(Escalation.Now);

    public IReadOnlyList<string> Asked => Asking.People;

    public IReadOnlyList<RecordedEvent> History => Bot.View.History(Case.Id);

    /// <summary>Asks for so much on top of a trouble.</summary>
    public Request Ask(string amount, string trouble = Bouquet, string asker = "maya")
    {
        Bot.Say(asker, trouble);
        Bot.Say(asker, $"ask for {amount} on top");
        return this;
    }

    /// <summary>Moves the clock, while the program runs.</summary>
    public void Wait(double minutes) => Bot.Wait(TimeSpan.FromMinutes(minutes));

    /// <summary>Moves the clock, and nothing happens.</summary>
    public void Move(TimeSpan by) => _clock.Move(by);

    /// <summary>Presses a button of the case as it stands now.</summary>
    public string Press(string person, string verb, long? version = null) =>
        Bot.Press(person, verb, new ButtonToken(Case.Id, version ?? Case.Version).ToString());

    /// <summary>Opens a form and sends it, as somebody would whose button was drawn for this version.</summary>
    public string Send(string person, string verb, params (string Field, string Value)[] fields)
    {
        Press(person, verb);
        return Bot.Submit(person, fields);
    }

    /// <summary>Returns the events of one kind, in order.</summary>
    public IReadOnlyList<T> All<T>()
        where T : DomainEvent => [.. History.Select(recorded => recorded.Event).OfType<T>()];

    /// <summary>Returns what is said while something is done.</summary>
    public IReadOnlyList<Outgoing> During(Action act)
    {
        var before = Bot.Said.Count;
        act();
        return [.. Bot.Said.Skip(before)];
    }

    /// <summary>Returns the texts that somebody is told while something is done, in one.</summary>
    public string During(string person, Action act) =>
        string.Join("\n\n", During(act).Where(said => said.To == person).Select(said => said.Message.PlainText));

    /// <summary>Makes the same staff with one person changed.</summary>
    public static StaffDirectory With(StaffDirectory staff, string id, Func<Employee, Employee> change) =>
        staff with
        {
            Employees = staff.Employees.ToDictionary(
                one => one.Key,
                one => one.Key == id ? change(one.Value) : one.Value
            ),
        };

    /// <summary>Makes the same staff after some have left.</summary>
    public static StaffDirectory Without(StaffDirectory staff, params string[] left) =>
        staff with
        {
            Employees = staff.Employees.ToDictionary(
                one => one.Key,
                one => left.Contains(one.Key) ? one.Value with { Active = false } : one.Value
            ),
        };
}
