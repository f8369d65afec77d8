using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;

namespace CareBot.Core.Replays;

/// <summary>Asks the policy of the day everything again, and holds the answers against what was written down.</summary>
/// <param name="span">Which part of the past.</param>
/// <param name="policyOf">Finds a policy by its version; null where its text is not kept.</param>
public sealed class ExactReplay(HistorySpan span, Func<string, Policy?> policyOf)
{
    private const int DifferencesKept = 50;
    private readonly List<Exactness.Difference> _differences = [];
    private readonly Tally _notKept = new();
    private long _cases;
    private long _verdicts;
    private long _reproduced;
    private long _unwritten;

    /// <summary>Gets what was found so far.</summary>
    public Exactness Result =>
        new()
        {
            Cases = _cases,
            Verdicts = _verdicts,
            Reproduced = _reproduced,
            Unwritten = _unwritten,
            Differences = [.. _differences],
            NotKept = _notKept.Counts,
        };

    /// <summary>Replays one case.</summary>
    /// <param name="history">All of its events, oldest first.</param>
    public void Add(IReadOnlyList<RecordedEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var here = history.Where(recorded => span.Holds(recorded.At)).ToList();
        if (here.Count == 0)
            return;
        _cases++;
        _unwritten += here.Count(recorded => PastVerdicts.IsUnwritten(recorded.Event));
        foreach (var past in PastVerdicts.Of(history).Where(past => span.Holds(past.Recorded.At)))
            Ask(past);
    }

    private void Ask(PastVerdict past)
    {
        _verdicts++;
        var (recorded, weighed) = (past.Recorded, past.Weighed);
        if (policyOf(recorded.PolicyVersion) is not { } policy)
            _notKept.Add(recorded.PolicyVersion);
        else if (Weighings.Of(policy, past.Situation, weighed.Offer) == weighed)
            _reproduced++;
        else if (_differences.Count < DifferencesKept)
            _differences.Add(new(recorded.Stream, recorded.Version, recorded.PolicyVersion));
    }
}
