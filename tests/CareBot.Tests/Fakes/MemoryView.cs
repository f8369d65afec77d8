using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Core.Promises;

namespace CareBot.Tests.Fakes;

/// <summary>Keeps everything in memory: what a store would hold after the same decisions.</summary>
internal sealed class MemoryView : ITurnView
{
    private readonly Dictionary<string, Conversation> _conversations = [];
    private readonly Dictionary<string, List<RecordedEvent>> _streams = [];
    private readonly Dictionary<string, string> _subjects = [];
    private readonly Dictionary<char, long> _numbers = [];

    public IReadOnlyList<Case> Cases => [.. Streams('C').Select(FoldCase)];

    public IReadOnlyList<Promise> Promises => [.. Streams('P').Select(FoldPromise)];

    public IReadOnlyList<Conversation> Conversations => [.. _conversations.Values];

    public void Apply(Decision decision)
    {
        _conversations[decision.Conversation.Employee] = decision.Conversation;
        foreach (var change in decision.Changes)
            Append(change);
    }

    public Conversation? FindConversation(string employee) => _conversations.GetValueOrDefault(employee);

    public Case? FindCase(string id) => _streams.TryGetValue(id, out var events) ? FoldCase(events) : null;

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
                .Where(one => one.Status == CaseStatus.Waiting && one.Escalation?.Approver == approver)
                .OrderBy(one => one.UpdatedAt)
                .Take(limit),
        ];

    public Promise? FindPromise(string id) => _streams.TryGetValue(id, out var events) ? FoldPromise(events) : null;

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

    private IEnumerable<List<RecordedEvent>> Streams(char prefix) =>
        _streams.Where(stream => stream.Key[0] == prefix).Select(stream => stream.Value);

    private static Case FoldCase(IReadOnlyList<RecordedEvent> events) =>
        events.Aggregate((Case?)null, Case.Evolve) ?? throw new InvalidOperationException("An empty stream.");

    private static Promise FoldPromise(IReadOnlyList<RecordedEvent> events) =>
        events.Aggregate((Promise?)null, Promise.Evolve) ?? throw new InvalidOperationException("An empty stream.");
}
