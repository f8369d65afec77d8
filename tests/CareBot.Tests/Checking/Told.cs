using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;
using CareBot.Simulation.Checks;
using CareBot.Simulation.Company;
using CareBot.Simulation.Machine;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Checking;

/// <summary>Evidence that is made up: one minute between any two events.</summary>
internal sealed class Told
{
    private readonly List<RecordedEvent> _events = [];

    public static DateTimeOffset Start => Sample.Morning;

    public static Facts Laptop { get; } =
        new()
        {
            Issue = "faulty",
            Category = "electronics",
            Price = Pounds(640),
            BoughtOn = DateOnly.FromDateTime(Start.DateTime).AddDays(-60),
            Fault = Fault.Ours,
            Place = Place.Counter,
        };

    public Deliveries Ledger { get; } = new();

    public static Money Pounds(int units) => Money.Of(units, Currency.Gbp);

    public static Offer OnTop(int units) => new("goodwill", Pounds(units), OnTop: true);

    /// <summary>Opens a case of somebody in Harbour Street.</summary>
    public static Told CaseOf(string owner) =>
        new Told().Then("C-1", owner, new CaseEvent.CaseOpened("harbour-street", owner, Laptop, 2, Currency.Gbp));

    /// <summary>Opens a case and asks for so much.</summary>
    public static Told Asked(int units, string asker = "maya") =>
        CaseOf(asker).Then("C-1", asker, new CaseEvent.CaseEscalated("tom", OnTop(units), "goodwill"));

    public Told Decided(string by, int units) =>
        Then("C-1", by, new CaseEvent.CaseDecided(DecisionOutcome.Approved, OnTop(units)));

    public Told Given(string by, int units, string rule, int counted = 0) =>
        Then("C-1", by, new CaseEvent.RemedyGiven(new("goodwill", Pounds(units), Pounds(counted), rule)));

    public Told Then(string stream, string actor, DomainEvent happened)
    {
        var version = _events.Count(one => one.Stream == stream) + 1;
        _events.Add(new(stream, version, Now, actor, Sample.Policy.Version, happened));
        return this;
    }

    /// <summary>Gets when the next event happens.</summary>
    public DateTimeOffset Now => Start + TimeSpan.FromMinutes(_events.Count);

    public Evidence Evidence(params IReadOnlyList<OutboxFate> outbox) =>
        new()
        {
            Events = _events,
            Outbox = outbox,
            Ledger = Ledger,
            Staff = new StaffTimeline(Sample.Staff),
            Policies = new Dictionary<string, Policy> { [Sample.Policy.Version] = Sample.Policy },
            Accepted = outbox.Count,
            Turns = new Dictionary<string, long> { ["Done"] = 1 },
            Audit = new AuditReport(_events.Count, "00", []),
            EndedAt = Start + TimeSpan.FromDays(9),
        };

    public void Arrives(long item, string to, Core.Messages.Message message, DateTimeOffset at) =>
        Ledger.Arrive(new OutboxItem(item, to, null, message, null, null, "o", 1, 1, at));
}
