using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Store.Records;
using Names = CareBot.Store.Records.Names;

namespace CareBot.Tests.Fakes;

/// <summary>Keeps everything in memory: what a store would hold after the same decisions.</summary>
internal sealed class MemoryView : ITurnView, IDigestView
{
    private readonly Dictionary<string, Conversation> _conversations = [];
    private readonly Dictionary<string, List<RecordedEvent>> _streams = [];
    private readonly Dictionary<string, string> _subjects = [];
    private readonly Dictionary<char, long> _numbers = [];
    private readonly HashSet<CardCopy> _copies = [];

    public IReadOnlyList<Case> Cases => [.. Streams('C').Select(FoldCase)];

    public IReadOnlyList<Promise> Promises => [.. Streams('P').Select(FoldPromise)];

    public IReadOnlyList<Presence> Presences =>
        [.. Streams('H').Select(events => Fold<Presence>(events, Presence.Evolve))];

    public IReadOnlyList<Conversation> Conversations => [.. _conversations.Values];

    public void Apply(Decision decision)
    {
        _conversations[decision.Conversation.Employee] = decision.Conversation;
        foreach (var change in decision.Changes)
            Append(change);
        foreach (var outgoing in decision.Outgoing)
        {
            if (outgoing.Card is { } card)
                _copies.Add(new CardCopy(outgoing.To, card));
        }
    }

    public Conversation? FindConversation(string employee) => _conversations.GetValueOrDefault(employee);

    public Case? FindCase(string id) => FindStream('C', id) is { } events ? FoldCase(events) : null;

    public IReadOnlyList<Case> OpenCasesOf(string employee, int limit) =>
        [
            .. Cases
                .Where(one => one.Owner == employee && one.Status != CaseStatus.Settled)
                .OrderByDescending(one => one.UpdatedAt)
                .Take(limit),
        ];

    public IReadOnlyList<Case> CasesWaitingFor(string approver, int limit) =>
        [
            .. Cases
                .Select(one => (Case: one, Asked: AskedRows.From(one)))
                .Where(one => one.Asked?.People.Contains(approver, StringComparer.Ordinal) == true)
                .OrderBy(one => one.Asked?.Urgency)
                .ThenBy(one => one.Asked?.AskedAtTicks)
                .ThenBy(one => one.Case.Id, StringComparer.Ordinal)
                .Select(one => one.Case)
                .Take(limit),
        ];

    public Grant? FindGrant(string id) => FindStream('G', id) is { } events ? Fold<Grant>(events, Grant.Evolve) : null;

    public IReadOnlyList<Grant> GrantsFor(Employee employee, DateTimeOffset now) =>
        [
            .. GrantsThatHold(now)
                .Where(one => one.Person == employee.Id || (one.Role == employee.Role && one.Store == employee.Store))
                .OrderByDescending(one => one.UpTo.MinorUnits)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];

    public IReadOnlyList<Grant> GrantsBy(string giver, DateTimeOffset now, int limit) =>
        [
            .. GrantsThatHold(now)
                .Where(one => one.Giver == giver)
                .OrderByDescending(one => one.GivenAt)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Take(limit),
        ];

    public Kudos? FindKudos(string id) => FindStream('K', id) is { } events ? Fold<Kudos>(events, Kudos.Evolve) : null;

    public IReadOnlyList<Kudos> KudosOf(string nominee, int limit) =>
        [
            .. Streams('K')
                .Select(events => Fold<Kudos>(events, Kudos.Evolve))
                .Where(one => one.Nominee == nominee)
                .OrderByDescending(one => one.At)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Take(limit),
        ];

    public Presence? FindPresence(string employee) =>
        _streams.TryGetValue(Presence.StreamOf(employee), out var events)
            ? Fold<Presence>(events, Presence.Evolve)
            : null;

    public Money SpentIn(string store, DateOnly monday, Currency currency) =>
        Streams('C')
            .Where(events => FoldCase(events).Store == store)
            .SelectMany(events => events.Select(recorded => recorded.Event).OfType<CaseEvent.RemedyGiven>())
            .Where(given => given.Week == monday)
            .Select(given => given.Given.Added ?? given.Given.Counted)
            .Where(amount => amount.Currency == currency)
            .Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);

    public IReadOnlyList<Precedent> DecidedLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    ) =>
        [
            .. Streams('C')
                .SelectMany(Decisions)
                .Where(row => row.Issue == issue && row.Category == (category ?? string.Empty))
                .Where(row => row.Currency == currency.Code && row.DecidedAtTicks >= since.UtcTicks)
                .OrderByDescending(row => row.DecidedAtTicks)
                .ThenByDescending(row => row.CaseId, StringComparer.Ordinal)
                .ThenByDescending(row => row.Version)
                .Take(limit)
                .Select(row => new Precedent(
                    Names.OutcomeOf(row.Outcome),
                    Amount(row.AskedMinorUnits, currency),
                    Amount(row.GrantedMinorUnits, currency)
                )),
        ];

    public IReadOnlyList<PastSettlement> SettledLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    ) =>
        [
            .. Streams('C')
                .SelectMany(Settlements)
                .Where(row => row.Issue == issue && row.Category == (category ?? string.Empty))
                .Where(row => row.Currency == currency.Code && row.SettledAtTicks >= since.UtcTicks)
                .OrderByDescending(row => row.SettledAtTicks)
                .ThenByDescending(row => row.CaseId, StringComparer.Ordinal)
                .Take(limit)
                .DistinctBy(row => row.CaseId)
                .Select(row => new PastSettlement(
                    row.CaseId,
                    Json.Read<string[]>(row.Given),
                    new Money(row.AddedMinorUnits, currency)
                )),
        ];

    public IReadOnlyList<Case> CasesOf(string reference, int limit)
    {
        var wanted = ReferenceMark.Normalise(reference);
        return wanted.Length == 0
            ? []
            :
            [
                .. Streams('C')
                    .Where(events => events.Exists(IsNamedBy))
                    .Select(FoldCase)
                    .Where(one => !one.Erased)
                    .OrderByDescending(one => one.OpenedAt)
                    .ThenBy(one => one.Id, StringComparer.Ordinal)
                    .Take(limit),
            ];

        bool IsNamedBy(RecordedEvent recorded) =>
            recorded.Personal?.Reference is { } named && ReferenceMark.Normalise(named) == wanted;
    }

    public IReadOnlyList<CardCopy> CopiesOf(string card) =>
        [
            .. _copies
                .Where(copy => copy.Card == card || copy.Card.StartsWith($"{card}/", StringComparison.Ordinal))
                .OrderBy(copy => copy.Card, StringComparer.Ordinal)
                .ThenBy(copy => copy.Recipient, StringComparer.Ordinal),
        ];

    public Promise? FindPromise(string id) => FindStream('P', id) is { } events ? FoldPromise(events) : null;

    public IReadOnlyList<Promise> OpenPromisesOf(string employee, int limit) =>
        [
            .. Promises
                .Where(one => one.Owner == employee && one.WakesAt is not null)
                .OrderBy(one => one.DueAt)
                .Take(limit),
        ];

    public IReadOnlyList<RecordedEvent> History(string stream) =>
        _streams.TryGetValue(stream, out var events) ? [.. events] : [];

    public string? SubjectOf(string stream) => _subjects.GetValueOrDefault(stream);

    // A step may be run and thrown away; only what is applied takes a number.
    public long NextNumber(char prefix) => _numbers.GetValueOrDefault(prefix) + 1;

    public IReadOnlyList<StoreHappening> Happenings(string store, DateTimeOffset from, DateTimeOffset to) =>
        [
            .. Streams('C')
                .SelectMany(events =>
                    Counted<Case>(
                        events,
                        Case.Evolve,
                        (before, after, recorded) => (after.Store, Core.Digests.Happenings.Of(before, after, recorded))
                    )
                )
                .Concat(
                    Streams('P')
                        .SelectMany(events =>
                            Counted<Promise>(
                                events,
                                Promise.Evolve,
                                (before, after, recorded) => (after.Store, Core.Digests.Happenings.Of(before, recorded))
                            )
                        )
                )
                .Where(happening => happening.Store == store && happening.At >= from && happening.At < to)
                .OrderBy(happening => happening.At),
        ];

    public IReadOnlyList<Case> Unsettled(string store, int limit) =>
        [
            .. Cases
                .Where(one => one.Store == store && one.Status != CaseStatus.Settled)
                .OrderBy(one => one.OpenedAt)
                .Take(limit),
        ];

    public IReadOnlyList<KudosStory> Stories(string store, DateTimeOffset from, DateTimeOffset to) =>
        [
            .. Streams('K')
                .Select(events =>
                    (
                        Kudos: Fold<Kudos>(events, Kudos.Evolve),
                        Words: events[0].Personal?.Said is [var words, ..] ? words : null
                    )
                )
                .Where(one => one.Kudos.Store == store && one.Words is not null)
                .Where(one => one.Kudos.AgreedAt >= from && one.Kudos.AgreedAt < to)
                .OrderBy(one => one.Kudos.AgreedAt)
                .Select(one => new KudosStory(one.Kudos, one.Words ?? string.Empty)),
        ];

    public DeclinedProposal? FindDeclined(string key) =>
        _streams.GetValueOrDefault(DeclinedProposal.StreamOf(key)) is [.., var last]
            ? DeclinedProposal.After(last)
            : null;

    private static IEnumerable<StoreHappening> Counted<T>(
        IEnumerable<RecordedEvent> events,
        Func<T?, RecordedEvent, T> evolve,
        Func<T?, T, RecordedEvent, (string Store, Happening? What)> of
    )
        where T : class
    {
        T? state = null;
        foreach (var recorded in events)
        {
            var before = state;
            state = evolve(before, recorded);
            var (store, what) = of(before, state, recorded);
            if (what is not null)
                yield return new StoreHappening(store, recorded.At, recorded.Stream, what);
        }
    }

    private void Append(StreamChange change)
    {
        foreach (var recorded in change.Events)
        {
            if (!_streams.TryGetValue(recorded.Stream, out var events))
            {
                _streams[recorded.Stream] = events = [];
                _numbers[recorded.Stream[0]] = _numbers.GetValueOrDefault(recorded.Stream[0]) + 1;
            }

            Assert.Equal(events.Count + 1, recorded.Version);
            events.Add(recorded);
            _subjects[recorded.Stream] = change.Subject;
        }
    }

    // As in a store, where each kind has a table of its own: a promise's id finds no case.
    private List<RecordedEvent>? FindStream(char prefix, string id) =>
        id.StartsWith(prefix) ? _streams.GetValueOrDefault(id) : null;

    private IEnumerable<List<RecordedEvent>> Streams(char prefix) =>
        _streams.Where(stream => stream.Key[0] == prefix).Select(stream => stream.Value);

    private IEnumerable<Grant> GrantsThatHold(DateTimeOffset now) =>
        Streams('G').Select(events => Fold<Grant>(events, Grant.Evolve)).Where(one => !one.Revoked && one.Until > now);

    private static IEnumerable<PrecedentRow> Decisions(IReadOnlyList<RecordedEvent> events) =>
        events.SelectMany(
            (recorded, i) =>
                recorded.Event is CaseEvent.CaseDecided decision
                && PrecedentRow.From(FoldCase(events.Take(i + 1)), recorded, decision) is { } row
                    ? [row]
                    : Array.Empty<PrecedentRow>()
        );

    private static IEnumerable<SettlementRow> Settlements(IReadOnlyList<RecordedEvent> events) =>
        events.SelectMany(
            (recorded, i) =>
                recorded.Event is CaseEvent.CaseSettled && SettlementRow.From(FoldCase(events.Take(i + 1))) is { } row
                    ? [row]
                    : Array.Empty<SettlementRow>()
        );

    private static Money? Amount(long? minorUnits, Currency currency) =>
        minorUnits is { } known ? new Money(known, currency) : null;

    private static Case FoldCase(IEnumerable<RecordedEvent> events) => Fold<Case>(events, Case.Evolve);

    private static Promise FoldPromise(IEnumerable<RecordedEvent> events) => Fold<Promise>(events, Promise.Evolve);

    private static T Fold<T>(IEnumerable<RecordedEvent> events, Func<T?, RecordedEvent, T> evolve)
        where T : class =>
        events.Aggregate((T?)null, evolve) ?? throw new InvalidOperationException("An empty stream.");
}
