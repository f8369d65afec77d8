using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
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

    public IReadOnlyList<Case> CasesWaitingFor(string approver, int limit) => tables.Cases.WaitingFor(approver, limit);

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
