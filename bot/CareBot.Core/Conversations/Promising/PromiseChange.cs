using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>A promise, and what this turn adds to it and says about it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Subject">Whose key encrypts the personal parts.</param>
/// <param name="Promise">How the promise stands after the events.</param>
internal sealed record PromiseChange(Turn Turn, string Subject, Promise Promise)
{
    private const string Time = "carebot";

    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];

    public IReadOnlyList<StreamChange> Others { get; init; } = [];

    public IReadOnlyList<Outgoing> Said { get; init; } = [];

    /// <summary>Gets who acts; null for the speaker.</summary>
    private string? Actor { get; init; }

    /// <summary>Begins a change by the speaker.</summary>
    public static PromiseChange On(Turn turn, Promise promise) =>
        new(turn, turn.View.SubjectOf(promise.Id) ?? promise.Id, promise);

    /// <summary>Begins a change by time itself.</summary>
    public static PromiseChange ByTime(Turn turn, Promise promise) => On(turn, promise) with { Actor = Time };

    public PromiseChange Append(PromiseEvent happened)
    {
        var recorded = Sign(Turn.Record(Promise.Id, Promise.Version + 1, happened));
        return this with { Promise = Promise.Evolve(Promise, recorded), Events = [.. Events, recorded] };
    }

    /// <summary>Changes the promise's case too.</summary>
    public PromiseChange With(CaseChange change) =>
        this with
        {
            Others = [.. Others, new StreamChange(change.Subject, [.. change.Events.Select(Sign)])],
        };

    public PromiseChange Say(params IEnumerable<Outgoing> said) => this with { Said = [.. Said, .. said] };

    /// <summary>Tells somebody anew, on a card of its own: a card that is only redrawn calls nobody.</summary>
    public PromiseChange Tell(string to, Messages.Message message) =>
        Turn.Staff.FindActive(to) is null
            ? this
            : Say(new Outgoing(to, message, Card: PromiseMessage.Copy(Promise), Subject: Subject));

    /// <summary>Redraws every copy of the card. Whoever must hear of it has one drawn if they have none yet.</summary>
    /// <param name="mustHear">Who must hear of it.</param>
    /// <param name="draw">Draws the card for somebody.</param>
    public PromiseChange Redraw(IEnumerable<string> mustHear, Func<string, Messages.Message> draw)
    {
        var card = PromiseMessage.Card(Promise);
        var copies = Turn.View.CopiesOf(card);
        var added = mustHear
            .Distinct(StringComparer.Ordinal)
            .Where(person => copies.All(copy => copy.Recipient != person))
            .Select(person => new Ports.CardCopy(person, card));
        var here = Turn.Conversation;
        return Say(
            copies
                .Concat(added)
                .Where(copy => Turn.Staff.FindActive(copy.Recipient) is not null)
                .Select(copy => new Outgoing(
                    copy.Recipient,
                    draw(copy.Recipient),
                    copy.Recipient == here.Employee ? here.Address : null,
                    copy.Card,
                    Subject
                ))
        );
    }

    public Decision Decide() =>
        new(Turn.Conversation)
        {
            Changes = [new StreamChange(Subject, Events), .. Others],
            Outgoing = Said,
            Subject = Subject,
        };

    private RecordedEvent Sign(RecordedEvent recorded) =>
        Actor is { } actor ? recorded with { Actor = actor } : recorded;
}
