using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Reads for a step inside the turn's own transaction.</summary>
internal sealed class TurnView(AllTables tables) : ITurnView
{
    private readonly Dictionary<char, long> _taken = [];

    public Conversation? FindConversation(string employee) => tables.Conversations.Find(employee);

    public Case? FindCase(string id) => tables.Cases.Find(id);

    public IReadOnlyList<Case> OpenCasesOf(string employee, int limit) => tables.Cases.OpenOf(employee, limit);

    public IReadOnlyList<Case> CasesWaitingFor(string approver, int limit) => tables.Asked.WaitingFor(approver, limit);

    public Grant? FindGrant(string id) => tables.Grants.Find(id);

    public IReadOnlyList<Grant> GrantsFor(Employee employee, DateTimeOffset now) => tables.Grants.For(employee, now);

    public IReadOnlyList<Grant> GrantsBy(string giver, DateTimeOffset now, int limit) =>
        tables.Grants.By(giver, now, limit);

    public Kudos? FindKudos(string id) => tables.Kudos.Find(id);

    public IReadOnlyList<Kudos> KudosOf(string nominee, int limit) => tables.Kudos.Of(nominee, limit);

    public Presence? FindPresence(string employee) => tables.Presences.Find(Presence.StreamOf(employee));

    public Money SpentIn(string store, DateOnly monday, Currency currency) =>
        tables.Spending.Find(store, monday, currency);

    public IReadOnlyList<Precedent> DecidedLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    ) => tables.Precedents.Like(issue, category ?? string.Empty, currency, since, limit);

    public IReadOnlyList<PastSettlement> SettledLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    ) => tables.Settlements.Like(issue, category ?? string.Empty, currency, since, limit);

    public IReadOnlyList<Case> CasesOf(string reference, int limit) => tables.Marks.CasesOf(reference, limit);

    public IReadOnlyList<CardCopy> CopiesOf(string card) => tables.Outbox.CopiesOf(card);

    public Promise? FindPromise(string id) => tables.Promises.Find(id);

    public IReadOnlyList<Promise> OpenPromisesOf(string employee, int limit) => tables.Promises.OpenOf(employee, limit);

    public string? SubjectOf(string stream) => tables.Events.SubjectOf(stream);

    public IReadOnlyList<RecordedEvent> History(string stream) => StreamReading.Read(tables, stream);

    public long NextNumber(char prefix)
    {
        var taken = _taken.TryGetValue(prefix, out var known) ? known : tables.Numbers.Taken(prefix);
        return _taken[prefix] = taken + 1;
    }

    /// <summary>Writes down the numbers that were taken, so that a step that fails has taken none.</summary>
    public void KeepNumbers()
    {
        foreach (var (prefix, taken) in _taken)
            tables.Numbers.Put(prefix, taken);
    }
}
