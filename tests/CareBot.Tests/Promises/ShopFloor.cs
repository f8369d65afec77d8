using System.Globalization;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Promises;

/// <summary>The sample retailer with its promises; time jumps from one thing that is due to the next, and people come and go.</summary>
internal sealed class ShopFloor(DateTimeOffset start)
{
    // Takes longer to make than most of what is played here.
    private static readonly SentenceReader Reader = new(Sample.Policy.Lexicon);

    private readonly PriorityQueue<string, DateTimeOffset> _wakes = new();
    private readonly HashSet<(string Promise, DateTimeOffset At)> _woken = [];
    private readonly List<Told> _told = [];
    private readonly Dictionary<string, DateTimeOffset> _left = [];
    private int _ids;

    public MemoryView View { get; } = new();

    public StaffDirectory Staff { get; private set; } = Sample.Staff;

    public DateTimeOffset Now { get; private set; } = start;

    public IReadOnlyList<Told> Told => _told;

    public Decision LastDecision { get; private set; } = new(new Conversation { Employee = "nobody" });

    public string Last(string person) => _told.Last(told => told.To == person).Text;

    public IReadOnlyList<Told> All(string person) => [.. _told.Where(told => told.To == person)];

    public Promise Promise(string id) => View.FindPromise(id) ?? throw new InvalidOperationException($"No {id}.");

    /// <summary>Types, and returns the answer.</summary>
    public string Say(string person, string text) =>
        Hear(person, new Inbound.Text(Key(), User(person), Chat(person), text));

    /// <summary>Makes a promise and returns it.</summary>
    public Promise Make(string person, string text)
    {
        Say(person, $"promise {text}");
        var id = Assert.Single(LastDecision.Changes).Events[0].Stream;
        return Promise(id);
    }

    public string Press(string person, string verb, string promise) =>
        Hear(person, new Inbound.Press(Key(), User(person), Chat(person), verb, Token(promise)));

    public string Submit(string person, string verb, string promise, string field, string value) =>
        Hear(
            person,
            new Inbound.Submit(
                Key(),
                User(person),
                Chat(person),
                verb,
                Token(promise),
                new Dictionary<string, string> { [field] = value }
            )
        );

    public void GoAway(string person, TimeSpan span, string? standIn = null) =>
        Append(person, Presence.StreamOf(person), new PresenceEvent.WentAway(Now + span, standIn));

    public void Leave(string person)
    {
        Change(person, one => one with { Active = false });
        _left[person] = Now;
    }

    public bool HadLeft(string person, DateTimeOffset at) => _left.TryGetValue(person, out var left) && left < at;

    public void Rename(string person, string name) => Change(person, one => one with { Name = name });

    public void Move(string person, string store) => Change(person, one => one with { Store = store });

    public void Settle(string caseId) => Append("tom", caseId, new CaseEvent.CaseSettled());

    /// <summary>Lets time go by; whatever becomes due is done at its time.</summary>
    public void Wait(TimeSpan span) => WaitUntil(Now + span);

    /// <summary>Lets time go by until then.</summary>
    public void WaitUntil(DateTimeOffset end)
    {
        while (_wakes.TryPeek(out var id, out var at) && at <= end)
        {
            Now = at > Now ? at : Now;
            _wakes.Dequeue();
            Wake(id, at);
        }

        Now = end;
    }

    /// <summary>Lets time go by while the program is stopped.</summary>
    public void Stop(TimeSpan span)
    {
        Now += span;
        WaitUntil(Now);
    }

    // The host tells an occurrence by the promise and its time, and would take a second one with the same time for a repeat.
    private void Wake(string id, DateTimeOffset at)
    {
        if (View.FindPromise(id)?.WakesAt != at)
            return;
        Assert.True(_woken.Add((id, at)), $"{id} wakes twice for {at}.");
        Apply(DialogEngine.Wake(new DueItem(DueKind.Promise, id, at), View, Context(Promise(id).Owner)));
        Assert.NotEqual(at, Promise(id).WakesAt);
    }

    private string Hear(string person, Inbound inbound)
    {
        var before = _told.Count;
        Apply(DialogEngine.Step(inbound, View, Context(person)));
        return string.Join("\n\n", _told.Skip(before).Where(told => told.To == person).Select(told => told.Text));
    }

    private void Append(string person, string stream, DomainEvent happened)
    {
        var recorded = new RecordedEvent(stream, View.History(stream).Count + 1, Now, person, "1", happened);
        var conversation = View.FindConversation(person) ?? new Conversation { Employee = person };
        Apply(new Decision(conversation) { Changes = [new StreamChange(stream, [recorded])] });
    }

    private void Apply(Decision decision)
    {
        LastDecision = decision;
        View.Apply(decision);
        _told.AddRange(decision.Outgoing.Select(said => new Told(Now, said.To, said.Message, said.Card)));
        var promises = decision
            .Changes.SelectMany(change => change.Events)
            .Select(recorded => recorded.Stream)
            .Distinct();
        foreach (var id in promises.Where(stream => stream[0] == 'P'))
        {
            if (Promise(id).WakesAt is { } at)
                _wakes.Enqueue(id, at);
        }
    }

    private void Change(string person, Func<Employee, Employee> change) =>
        Staff = Staff with
        {
            Employees = Staff.Employees.Values.ToDictionary(
                one => one.Id,
                one => one.Id == person ? change(one) : one,
                StringComparer.Ordinal
            ),
        };

    private TurnContext Context(string person) =>
        new(
            Staff.Employees[person],
            Staff,
            Sample.Policy,
            Reader,
            Now,
            (++_ids).ToString("x32", CultureInfo.InvariantCulture)
        );

    private string Key() => (++_ids).ToString(CultureInfo.InvariantCulture);

    private string Token(string promise) =>
        new ButtonToken(promise, View.FindPromise(promise)?.Version ?? 1).ToString();

    private static ChannelUser User(string person) => new("web", "rehearsal", person);

    private static Address Chat(string person) => new("web", "rehearsal", person);
}
