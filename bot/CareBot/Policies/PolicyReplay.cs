using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Core.Replays;

namespace CareBot.Policies;

/// <summary>What <c>policy replay</c> does, apart from reading the command line.</summary>
/// <param name="policies">The policies of the past.</param>
/// <param name="histories">What happened.</param>
internal sealed class PolicyReplay(IPolicyArchive policies, ICaseHistories histories)
{
    private readonly Dictionary<string, Policy?> _read = new(StringComparer.Ordinal);

    /// <summary>Asks the policies of the day everything again.</summary>
    /// <param name="span">Which part of the past.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Exactness> CheckAsync(HistorySpan span, CancellationToken cancellationToken)
    {
        var replay = new ExactReplay(span, version => _read.GetValueOrDefault(version));
        await foreach (var history in histories.ReadAsync(span, cancellationToken))
        {
            await ReadAsync(history, cancellationToken);
            replay.Add(history);
        }

        return replay.Result;
    }

    /// <summary>Asks another policy everything again.</summary>
    /// <param name="draft">Whom to ask.</param>
    /// <param name="span">Which part of the past.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReplayReport> TryAsync(Policy draft, HistorySpan span, CancellationToken cancellationToken)
    {
        var replay = new DraftReplay(span, draft);
        await foreach (var history in histories.ReadAsync(span, cancellationToken))
            replay.Add(history);
        return replay.Report;
    }

    private async Task ReadAsync(IReadOnlyList<RecordedEvent> history, CancellationToken cancellationToken)
    {
        foreach (var recorded in history)
        {
            if (!_read.ContainsKey(recorded.PolicyVersion))
                _read[recorded.PolicyVersion] = await FindAsync(recorded.PolicyVersion, cancellationToken);
        }
    }

    // A text that was tampered with has another version, and is as good as none.
    private async Task<Policy?> FindAsync(string version, CancellationToken cancellationToken) =>
        await policies.FindAsync(version, cancellationToken) is { } text
        && PolicyFile.Compile(text).Policy is { } policy
        && policy.Version == version
            ? policy
            : null;
}
