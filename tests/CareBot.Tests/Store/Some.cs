using System.Globalization;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;
using Shop = CareBot.Core.People.Shop;

namespace CareBot.Tests.Store;

/// <summary>Ordinary turns, cases and messages, of which a test names only what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly Address Chat = new("web", "harbour", "maya-1");

    public static TurnRequest Request(string key, string employee = "maya", string hash = "h", int minutes = 0) =>
        new(key, hash, employee, Noon.AddMinutes(minutes));

    public static Conversation Talk(string employee = "maya") => new() { Employee = employee, Address = Chat };

    public static Message Says(string text) => new([new Part.Paragraph([new Inline.Text(text)])], []);

    public static Decision Answer(string text, string to = "maya", string? card = null, string? subject = null) =>
        new(Talk())
        {
            Outgoing = [new Outgoing(to, Says(text), Card: card, Subject: subject)],
            Heard = $"heard before {text}",
            Subject = subject,
        };

    public static PersonalFacts Personal(string customer) =>
        new()
        {
            Customer = customer,
            Reference = $"order of {customer}",
            Said = [$"{customer} is angry"],
        };

    public static RecordedEvent Event(
        string stream,
        long version,
        DomainEvent happened,
        PersonalFacts? personal = null,
        string actor = "maya"
    ) => new(stream, version, Noon.AddMinutes(version), actor, "policy-1", happened, personal);

    public static CaseEvent.CaseOpened Opened(string owner = "maya", string? promise = null) =>
        new(
            "harbour-street",
            owner,
            new Facts { Issue = "poor-quality", Price = Pounds(50) },
            2,
            Currency.Gbp,
            promise
        );

    public static CaseEvent.RemedyGiven Given(decimal pounds) =>
        new(new GivenRemedy("goodwill", Pounds(pounds), Pounds(pounds), "gesture-associate"));

    public static CaseEvent.CaseEscalated Escalated(params string[] people) =>
        new(people[0], new Offer("goodwill", Pounds(60)), "gesture-associate", OneStep, Asking(10, people));

    private static Chain OneStep =>
        new("roles", [new(new StepTarget.Manager(), TimeSpan.FromMinutes(10))], 50, TimeSpan.FromDays(3), null);

    public static Asking Asking(int dueMinutes, params string[] people) =>
        new(0, people, null, Noon.AddMinutes(dueMinutes));

    public static GrantEvent.GrantGiven Key(
        decimal pounds,
        string? person = null,
        string? role = null,
        int untilMinutes = 60
    ) => new("hafen", person, role, null, Pounds(pounds), Noon.AddMinutes(untilMinutes), "C-7K2");

    public static PromiseEvent.PromiseMade Made(string? caseId = null, int dueMinutes = 60) =>
        new("maya", "harbour-street", Noon.AddMinutes(dueMinutes), Noon.AddMinutes(dueMinutes - 30), caseId);

    public static Money Pounds(decimal pounds) => Money.Of(pounds, Currency.Gbp);

    public static StreamChange Change(string subject, params RecordedEvent[] events) => new(subject, events);

    /// <summary>Opens a case of a customer and gives them something.</summary>
    public static Decision OpenCase(string id, string subject, string customer) =>
        new(Talk())
        {
            Changes = [Change(subject, Event(id, 1, Opened(), Personal(customer)), Event(id, 2, Given(15)))],
            Subject = subject,
        };

    public static StaffDirectory Staff()
    {
        var hours = new OpeningHours(
            new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)>
            {
                [DayOfWeek.Monday] = (new TimeOnly(9, 0), new TimeOnly(18, 0)),
                [DayOfWeek.Sunday] = (new TimeOnly(10, 0), new TimeOnly(17, 30)),
            }
        );
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var shop = new Shop("hafen", "Hafen", "continent", "DE", Currency.Eur, berlin, hours);
        ChannelUser[] links = [new("web", "harbour", "lena"), new("slack", "T1", "U1")];
        var lena = new Employee(
            "lena",
            "Lena Vogt",
            "lena@x.example",
            "associate",
            "hafen",
            "jonas",
            null,
            "de",
            true,
            links
        );
        var left = lena with { Id = "left", Active = false, Manager = null, Deputy = "lena", Links = [] };
        return new StaffDirectory(
            new Dictionary<string, Employee>(StringComparer.Ordinal) { ["lena"] = lena, ["left"] = left },
            new Dictionary<string, Shop>(StringComparer.Ordinal) { ["hafen"] = shop }
        );
    }

    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"delivery-{number}");
}
